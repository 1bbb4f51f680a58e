package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.resolve.Resolver;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.RouteDecl;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The routes of a source: where it holds a gateway, as the compiler resolves them; else those at its top, literals taken as
 * written.
 */
public final class Declared {
    private Declared() {}

    public static List<Candidate> in(String name, String text) {
        return text.startsWith("gateway ") ? resolved(name, text) : parsed(name, text);
    }

    private static List<Candidate> resolved(String name, String text) {
        GwFile file = Parser.parse(new SourceFile(name, text)).value().orElseThrow();
        Outcome<GatewayModel> outcome = Resolver.resolve(List.of(file), List.of());
        if (outcome.hasErrors()) {
            throw new AssertionError(HumanRenderer.render(outcome.diagnostics(), false));
        }
        return outcome.value().orElseThrow().routes().stream()
                .map(Candidate::of)
                .toList();
    }

    private static List<Candidate> parsed(String name, String text) {
        return Parser.parse(new SourceFile(name, text)).value().orElseThrow().declarations().stream()
                .filter(RouteDecl.class::isInstance)
                .map(RouteDecl.class::cast)
                .map(Declared::candidate)
                .toList();
    }

    private static Candidate candidate(RouteDecl route) {
        PathPattern path = route.path();
        List<Segment> segments = path.segments().stream()
                .map(segment -> segment instanceof PathPattern.Literal literal
                        ? new Segment.Literal(literal.text())
                        : Segment.ANY)
                .toList();
        return new Candidate(
                route.name().text(),
                route.methods().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)),
                new Pattern(segments, path.rest()),
                new TreeSet<>(),
                Conditions.NONE,
                Optional.empty(),
                path.span().text(),
                route.name().span(),
                path.span());
    }
}
