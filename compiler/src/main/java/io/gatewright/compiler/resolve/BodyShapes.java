package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.Optional;

/** {@code request { body Order }}: what a body has to be; the innermost one holds. */
final class BodyShapes {
    private final Findings findings;
    private final Shapes shapes;

    BodyShapes(Findings findings, Shapes shapes) {
        this.findings = findings;
        this.shapes = shapes;
    }

    /** A type as written, and what it means. */
    record Declared(JsonType type, Kind kind) {}

    /** Of requests, or of responses. */
    Optional<Declared> fold(Chain chain, boolean response) {
        Chain.Said<Statement.Setting> last = null;
        Place place = response ? Place.RESPONSE : Place.REQUEST;
        for (Chain.Said<Statement.Setting> said : chain.raw(body -> body.all(response ? "response" : "request"))) {
            Optional<Statement.Setting> setting = new BodyReader(findings)
                    .read(said.what().block(), place, said.what().span())
                    .one("body");
            if (setting.isEmpty()) {
                continue;
            }
            if (last != null && last.rank() == said.rank()) {
                chain.conflict("`body`", last.what().name(), setting.get().name(), last.level(), said.level());
            }
            last = new Chain.Said<>(said.rank(), said.level(), setting.get());
        }
        return Optional.ofNullable(last).flatMap(said -> read(said.what()));
    }

    private Optional<Declared> read(Statement.Setting setting) {
        Expr written = setting.value().orElse(null);
        int depth = 0;
        while (written instanceof Expr.ListText list && list.items().size() == 1) {
            written = list.items().get(0);
            depth++;
        }
        if (written instanceof Expr.Ref ref) {
            Name name = ref.name();
            JsonType type = new JsonType(name.text(), depth, false);
            int lists = depth;
            return shapes.kind(name).map(kind -> new Declared(type, listed(kind, lists)));
        }
        findings.add(Diagnostic.error(
                        setting.value().isEmpty() ? "GW2011" : "GW2010",
                        "`body` needs a shape"
                                + setting.value()
                                        .map(value -> ", found " + Phrases.of(value))
                                        .orElse(""),
                        setting.value().map(Expr::span).orElse(setting.name().span()),
                        "what does it hold?")
                .help("`body NAME` or `body [NAME]`, with a `shape NAME { … }`"));
        return Optional.empty();
    }

    private static Kind listed(Kind kind, int depth) {
        Kind list = kind;
        for (int i = 0; i < depth; i++) {
            list = ListOf.of(list);
        }
        return list;
    }
}
