package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.explain.normal.Triplets;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What variables are for the requests of a cell, and such a request with further values for others. */
final class KnownRequest implements Search.Known {
    private final Cell cell;
    private final List<Candidate> routes;

    /** @param routes those that take the requests in the two gateways */
    KnownRequest(Cell cell, List<Candidate> routes) {
        this.cell = cell;
        this.routes = List.copyOf(routes);
    }

    @Override
    public List<Region> values(Variable variable) {
        String root = root(variable);
        if (root.equals("request:METHOD")) {
            return List.of(Region.text(cell.request().method()));
        }
        if (root.equals("request:SCHEME")) {
            List<String> given = cell.known().get(ConditionVariable.SCHEME);
            return given == null
                    ? List.of(Region.text("http"), Region.text("https"))
                    : List.of(Region.text(given.get(0)));
        }
        if (root.startsWith("path:")) {
            return literal(Integer.parseInt(root.substring(5)));
        }
        return part(root)
                .map(name -> cell.known().get(name))
                .filter(given -> given.size() != 1)
                .map(given -> List.of(Region.ABSENT))
                .orElse(List.of());
    }

    @Override
    public boolean isThere(Variable variable) {
        return part(root(variable))
                .map(name -> cell.known().get(name))
                .filter(given -> given.size() == 1)
                .isPresent();
    }

    private static String root(Variable variable) {
        return variable.roots().size() == 1 ? variable.roots().iterator().next() : "";
    }

    private List<Region> literal(int segment) {
        boolean fixed = routes.stream()
                .map(route -> route.pattern().segments())
                .anyMatch(pattern -> segment < pattern.size() && pattern.get(segment) instanceof Segment.Literal);
        return fixed
                ? List.of(Region.text(Triplets.decoded(cell.request().segments().get(segment))))
                : List.of();
    }

    private static Optional<ConditionVariable> part(String root) {
        int colon = root.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = root.substring(colon + 1);
        return switch (root.substring(0, colon)) {
            case "header" -> Optional.of(ConditionVariable.header(name));
            case "query" -> Optional.of(ConditionVariable.query(name));
            case "cookie" -> Optional.of(ConditionVariable.cookie(name));
            default -> Optional.empty();
        };
    }

    /** The request of the cell, with these values as far as they are of the request. */
    Request with(Map<Variable, Region> values) {
        Request request = cell.request();
        List<String> segments = new ArrayList<>(request.segments());
        SortedMap<ConditionVariable, List<String>> parts = new TreeMap<>(request.values());
        values.forEach((variable, region) -> {
            String root = root(variable);
            if (!variable.isYesOrNo()) {
                if (root.startsWith("path:")) {
                    segments.set(Integer.parseInt(root.substring(5)), encoded(region.value()));
                } else if (root.equals("request:SCHEME")) {
                    parts.put(ConditionVariable.SCHEME, List.of(region.value()));
                } else if (region.kind() != Region.Kind.ABSENT) {
                    part(root).ifPresent(part -> parts.put(part, List.of(region.value())));
                }
            }
        });
        return new Request(request.method(), request.host(), segments, parts);
    }

    private static String encoded(String value) {
        StringBuilder text = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return text.toString();
    }
}
