package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which routes are to be shown.
 *
 * @param under only routes all of whose paths start with these segments; a segment in braces is any capture
 * @param host only the routes that a request for this host can reach; or, written as a route has it
 *     ({@code *.example.com}), the routes that name it
 * @param method only routes that take this method
 */
public record RouteFilter(List<String> under, Optional<String> host, Optional<String> method) {
    /** All routes. */
    public static final RouteFilter ALL = new RouteFilter(List.of(), Optional.empty(), Optional.empty());

    public RouteFilter {
        under = List.copyOf(under);
        Objects.requireNonNull(host);
        Objects.requireNonNull(method);
    }

    /** The segments of {@code /orders/{id}}, a last {@code /**} apart; empty unless it is a path. */
    public static Optional<List<String>> segments(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        String bare = path.replaceFirst("/(\\*\\*)?$", "");
        List<String> segments = new ArrayList<>();
        for (String segment : bare.isEmpty() ? new String[0] : bare.substring(1).split("/", -1)) {
            if (segment.matches("\\{[^{}]+}")) {
                segments.add(segment);
            } else if (NormalForm.of("GET", "/" + segment) instanceof NormalForm.Path literal
                    && literal.query().isEmpty()
                    && !segment.isEmpty()) {
                segments.add(literal.segments().get(0));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(segments);
    }

    /** Whether {@code text} is {@code ANY}, or a method that the language lets a route name. */
    public static boolean isMethod(String text) {
        return text.matches("[A-Z][A-Z0-9-]{0,31}") && !text.equals("CONNECT") && !text.equals("TRACE");
    }

    boolean takes(RouteModel route) {
        return isUnder(route.path())
                && method.map(asked -> takesMethod(route, asked)).orElse(true);
    }

    private static boolean takesMethod(RouteModel route, String asked) {
        return route.methods().contains(RouteModel.ANY)
                || route.methods().contains(asked)
                || (asked.equals("HEAD") && route.methods().contains("GET"));
    }

    private boolean isUnder(PathModel path) {
        if (path.segments().size() < under.size()) {
            return false;
        }
        for (int i = 0; i < under.size(); i++) {
            String wanted = under.get(i);
            boolean fits = path.segments().get(i).match(new PathModel.Cases<Boolean>() {
                @Override
                public Boolean literal(PathModel.Literal literal) {
                    return literal.text().equals(wanted);
                }

                @Override
                public Boolean capture(PathModel.Capture capture) {
                    return wanted.startsWith("{") && wanted.endsWith("}");
                }
            });
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The words of the filter, for the line that counts; empty for {@link #ALL}. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        host.ifPresent(asked -> words.add("host " + asked));
        if (!under.isEmpty()) {
            words.add("under /" + String.join("/", under));
        }
        method.ifPresent(asked -> words.add("method " + asked));
        return words;
    }

    /** Whether the table of {@code table} is the one that {@link #host} asks for, among {@code all} tables. */
    boolean takesTable(Optional<HostPattern> table, List<Optional<HostPattern>> all) {
        return host.map(asked -> {
                    boolean written = all.stream()
                            .anyMatch(each ->
                                    each.isPresent() && each.get().text().equals(asked));
                    return written
                            ? table.isPresent() && table.get().text().equals(asked)
                            : table.equals(committed(asked, all));
                })
                .orElse(true);
    }

    private static Optional<HostPattern> committed(String asked, List<Optional<HostPattern>> all) {
        return all.stream()
                .flatMap(Optional::stream)
                .filter(pattern -> pattern.takes(asked))
                .max(Comparator.comparing((HostPattern pattern) -> !pattern.isWildcard())
                        .thenComparing(pattern -> pattern.text().length()));
    }
}
