package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A route has one answer. */
final class AnswerFolding {
    private final Declared declared;
    private final Findings findings;

    AnswerFolding(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    @Nullable
    AnswerModel fold(RouteDecl route, Body body, Expressions expressions) {
        List<Statement.Respond> responds = body.of(Statement.Respond.class);
        Optional<RouteDecl.Target> target = route.target();
        if (responds.size() > 1 || (target.isPresent() && !responds.isEmpty())) {
            Statement.Respond last = responds.get(responds.size() - 1);
            findings.add(Diagnostic.error(
                            "GW5205",
                            "route `" + route.name().text() + "` has two answers",
                            Keyword.OF.respond(last).span(),
                            "which of the two?")
                    .and(
                            target.map(RouteDecl.Target::span)
                                    .orElse(Keyword.OF.respond(responds.get(0)).span()),
                            "answers too"));
            return null;
        }
        if (target.isPresent()) {
            return proxy(target.get());
        }
        if (responds.isEmpty()) {
            if (!body.broken()) {
                findings.add(Diagnostic.error(
                                "GW5205",
                                "nothing answers route `" + route.name().text() + "`",
                                route.name().span(),
                                "no upstream and no `respond`")
                        .help("`-> UPSTREAM`, or `{ respond 200 { … } }`"));
            }
            return null;
        }
        return respond(responds.get(0), expressions);
    }

    private @Nullable AnswerModel proxy(RouteDecl.Target target) {
        target.path().ifPresent(path -> findings.notBuilt("a path in a target", path.span()));
        return declared.find(declared.upstreams, target.upstream(), "upstream")
                .map(upstream -> new AnswerModel.Proxy(
                        target.upstream().text(),
                        Optional.empty(),
                        target.upstream().span()))
                .orElse(null);
    }

    private @Nullable AnswerModel respond(Statement.Respond respond, Expressions expressions) {
        long status = respond.status().value();
        if (status < 200 || status > 599) {
            findings.error(
                    "GW2019",
                    "`" + status + "` is not the status of an answer",
                    respond.status().span(),
                    "200 to 599");
            return null;
        }
        if (respond.body().isEmpty()) {
            return new AnswerModel.Respond((int) status, Optional.empty(), respond.span());
        }
        if (status == 204 || status == 205 || status == 304) {
            findings.error(
                    "GW2019",
                    "an answer with " + status + " has no body",
                    respond.body().get().span(),
                    "could not be sent");
            return null;
        }
        Value json = expressions.json(respond.body().get());
        return json == null ? null : new AnswerModel.Respond((int) status, Optional.of(json), respond.span());
    }
}
