package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.limit.ConcurrencyModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code limit concurrent} adds up; one that is reached twice counts once. */
final class ConcurrencyFolding {
    static final String NAME = "limit concurrent";

    private final Findings findings;
    private final Arguments arguments;
    private final SettingNames names;

    ConcurrencyFolding(Findings findings, Arguments arguments, SettingNames names) {
        this.findings = findings;
        this.arguments = arguments;
        this.names = names;
    }

    List<ConcurrencyModel> fold(Chain chain, Expressions expressions) {
        SortedMap<String, ConcurrencyModel> all = new TreeMap<>();
        for (Chain.Said<Statement.Setting> said : chain.settings("limit")) {
            if (said.what().name().text().equals(NAME)) {
                read(said.what(), said.level(), expressions, all);
            }
        }
        return List.copyOf(all.values());
    }

    private void read(
            Statement.Setting setting, Level level, Expressions expressions, SortedMap<String, ConcurrencyModel> all) {
        int before = findings.errors();
        Place place = level.place();
        Bound<Integer> most =
                new Fields(level.body(), place, setting.name().span(), arguments, findings).count(setting);
        Fields fields =
                Fields.read(setting.block(), Place.CONCURRENT, setting.name().span(), arguments, findings);
        fields.need(List.of("key"), "this `limit concurrent`", setting.name().span(), "`{ key client.ip }`");
        Expr key = fields.one("key")
                .map(each -> arguments.value(each, ValueType.EXPRESSION))
                .orElse(null);
        Value value = key == null ? null : expressions.key(key);
        if (value != null && findings.errors() == before) {
            String name = names.of(setting);
            all.put(name, new ConcurrencyModel(name, most, value, setting.span()));
        }
    }
}
