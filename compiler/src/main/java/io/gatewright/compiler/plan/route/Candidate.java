package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A route as far as choosing goes.
 *
 * @param name unique in the table
 * @param methods {@link Atom#ANY} alone, or method tokens; never empty
 * @param hosts those it answers for; none: every host that no route names
 * @param conditions what a request must meet beside method and path
 * @param shown the pattern as the source has it, with the names of captures and the prefixes of groups
 * @param span the route's name in the source
 * @param path the route's path in the source
 */
public record Candidate(
        String name,
        SortedSet<String> methods,
        Pattern pattern,
        SortedSet<HostPattern> hosts,
        Conditions conditions,
        Optional<CorsModel> cors,
        String shown,
        Span span,
        Span path) {
    public Candidate {
        Objects.requireNonNull(name);
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        Objects.requireNonNull(pattern);
        hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
        Objects.requireNonNull(conditions);
        Objects.requireNonNull(cors);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(span);
        Objects.requireNonNull(path);
        if (methods.isEmpty() || (methods.contains(Atom.ANY) && methods.size() > 1)) {
            throw new IllegalArgumentException("methods of route " + name + ": " + methods);
        }
    }

    /** The part of a resolved route that choosing needs; its path has at most {@link Pattern#MAX_SEGMENTS} segments. */
    static Candidate of(RouteModel route) {
        return new Candidate(
                route.name(),
                route.methods(),
                new Pattern(
                        route.path().segments().stream()
                                .map(Candidate::language)
                                .toList(),
                        route.path().rest()),
                route.hosts(),
                route.conditions(),
                route.cors(),
                route.path().toString(),
                route.span(),
                route.path().span());
    }

    private static Segment language(PathModel.Segment segment) {
        return segment.match(new PathModel.Cases<Segment>() {
            @Override
            public Segment literal(PathModel.Literal literal) {
                return new Segment.Literal(literal.text());
            }

            @Override
            public Segment capture(PathModel.Capture capture) {
                return Segment.of(capture.language());
            }
        });
    }

    /** {@code GET} gives (GET, 0) and (HEAD, 1), {@code ANY} rank 2, any other method rank 0. */
    public List<Atom> atoms() {
        List<Atom> atoms = new ArrayList<>();
        for (String method : methods) {
            atoms.add(new Atom(this, method, method.equals(Atom.ANY) ? 2 : 0));
            if (method.equals("GET")) {
                atoms.add(new Atom(this, "HEAD", 1));
            }
        }
        return atoms;
    }

    /** {@code GET|POST}. */
    public String shownMethods() {
        return String.join("|", methods);
    }

    /** Whether every CORS preflight is answered alike for both. */
    boolean sharesLike(Candidate other) {
        return cors.map(mine -> other.cors.filter(mine::answersLike).isPresent())
                .orElse(other.cors.isEmpty());
    }

    /** Whether the two are one declaration. */
    @Override
    public boolean equals(Object o) {
        return this == o || (o instanceof Candidate other && name.equals(other.name) && span.equals(other.span));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
