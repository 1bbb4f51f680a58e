package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.model.StateModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code state}: where limits count. */
final class StateReader {
    private static final String OPEN = "fail-open";

    private final Findings findings;
    private final Arguments arguments;

    StateReader(Findings findings, Arguments arguments) {
        this.findings = findings;
        this.arguments = arguments;
    }

    StateModel read(Statement.Setting setting) {
        Name word = arguments.oneOf(setting, List.of("local", "redis"));
        if (word == null || word.text().equals("local")) {
            setting.block()
                    .filter(block -> word != null)
                    .ifPresent(block -> findings.error(
                            "GW2012", "`state local` takes no block", block.span(), "nothing can be set here"));
            return new StateModel.Local();
        }
        findings.notBuilt("`state redis`", word.span());
        Fields fields = Fields.read(setting.block(), Place.STATE, word.span(), arguments, findings);
        fields.need(List.of("url"), "`state redis`", word.span(), "`{ url secret.NAME }`");
        Optional<SecretRef> url = fields.secret("url");
        boolean open = fields.one("unavailable")
                .map(each -> arguments.oneOf(each, List.of("fail-closed", OPEN)))
                .filter(each -> each.text().equals(OPEN))
                .isPresent();
        Bound<Duration> timeout = fields.duration("timeout");
        Optional<Bound<String>> prefix = fields.text("prefix");
        return url.<StateModel>map(each -> new StateModel.Redis(
                        each,
                        open ? StateModel.Unavailable.FAIL_OPEN : StateModel.Unavailable.FAIL_CLOSED,
                        timeout,
                        prefix,
                        word.span()))
                .orElseGet(StateModel.Local::new);
    }
}
