package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.answer.TargetPath;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A route has one answer. */
final class AnswerFolding {
    private final Declared declared;
    private final Types types;
    private final Findings findings;

    AnswerFolding(Declared declared, Types types, Findings findings) {
        this.declared = declared;
        this.types = types;
        this.findings = findings;
    }

    @Nullable
    AnswerModel fold(RouteDecl route, @Nullable PathModel path, Body body, Expressions expressions, RouteNames names) {
        List<Statement.Respond> responds = body.of(Statement.Respond.class);
        Optional<RouteDecl.Target> target = route.target();
        Statement.Setting redirect = body.one("redirect").orElse(null);
        if (redirect != null) {
            return redirect(route, redirect, path, responds);
        }
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
            names.fetched(Optional.empty());
            return proxy(route.name(), target.get(), path);
        }
        if (responds.isEmpty()) {
            if (!body.misspelt()) {
                findings.add(Diagnostic.error(
                                "GW5205",
                                "nothing answers route `" + route.name().text() + "`",
                                route.name().span(),
                                "no upstream and no `respond`")
                        .help("`-> " + onlyUpstream() + "` behind its path, or "
                                + (body.isWritten() ? "`respond 200` in its block" : "`{ respond 200 }`")));
            }
            return null;
        }
        return respond(responds.get(0), expressions.in(Use.ANSWER), names);
    }

    private String onlyUpstream() {
        return declared.upstreams.size() == 1
                ? declared.upstreams.keySet().iterator().next()
                : "UPSTREAM";
    }

    private @Nullable AnswerModel redirect(
            RouteDecl route, Statement.Setting redirect, @Nullable PathModel path, List<Statement.Respond> responds) {
        Optional<Span> other = route.target()
                .map(RouteDecl.Target::span)
                .or(() -> responds.stream()
                        .map(Keyword.OF::respond)
                        .map(Name::span)
                        .findFirst());
        other.ifPresent(span -> findings.add(Diagnostic.error(
                        "GW5205",
                        "route `" + route.name().text() + "` has two answers",
                        redirect.name().span(),
                        "which of the two?")
                .and(span, "answers too")));
        return new Redirects(new Arguments(declared, findings), findings)
                .read(route.name().text(), redirect, path);
    }

    private @Nullable AnswerModel proxy(Name route, RouteDecl.Target target, @Nullable PathModel path) {
        boolean known =
                declared.find(declared.upstreams, target.upstream(), "upstream").isPresent();
        TargetPath rewritten = target.path().isEmpty() || path == null
                ? null
                : new TargetPaths(route, path, types, findings)
                        .read(target.path().get());
        return !known || (rewritten == null && target.path().isPresent())
                ? null
                : new AnswerModel.Proxy(
                        target.upstream().text(),
                        Optional.ofNullable(rewritten),
                        target.upstream().span());
    }

    private @Nullable AnswerModel respond(Statement.Respond respond, Expressions expressions, RouteNames names) {
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
            names.fetched(Optional.empty());
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
        Fetched fetched = names.fetched(Optional.ofNullable(json));
        if (json == null) {
            return null;
        }
        return fetched.isEmpty()
                ? new AnswerModel.Respond((int) status, Optional.of(json), respond.span())
                : new AnswerModel.Composition((int) status, json, fetched.calls(), fetched.fetches(), respond.span());
    }
}
