package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.RouteDecl;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The routes at the top of a source, without groups, literals taken as written. */
public final class Declared {
    private Declared() {}

    public static List<Candidate> in(String name, String text) {
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
