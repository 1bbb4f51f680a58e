package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What variables are for the requests of a cell, and such a request with further values for others. */
final class KnownRequest implements Search.Known {
    private static final String METHOD = "request:METHOD";
    private static final String HOST = "request:HOST";

    private final Cell cell;
    private final List<Candidate> routes;
    private final Predicate<Request> ofCell;

    /**
     * @param routes those that take the requests in the two gateways
     * @param ofCell whether they take a request as they take the cell's
     */
    KnownRequest(Cell cell, List<Candidate> routes, Predicate<Request> ofCell) {
        this.cell = cell;
        this.routes = List.copyOf(routes);
        this.ofCell = ofCell;
    }

    @Override
    public List<Region> values(Variable variable, Set<Region> constants) {
        String root = root(variable);
        if (root.equals(METHOD)) {
            return methods(constants);
        }
        if (root.equals(HOST)) {
            return hosts();
        }
        if (root.equals("request:SCHEME")) {
            List<String> given = cell.known().get(ConditionVariable.SCHEME);
            return given == null
                    ? List.of(Region.text("http"), Region.text("https"))
                    : List.of(Region.text(given.get(0)));
        }
        if (root.startsWith("path:")) {
            return new KnownSegment(cell, routes, Integer.parseInt(root.substring(5))).values(constants);
        }
        return part(root).map(name -> part(name, constants)).orElse(List.of());
    }

    private List<Region> part(ConditionVariable name, Set<Region> constants) {
        List<String> given = cell.known().get(name);
        if (given == null) {
            return List.of();
        }
        if (given.size() != 1) {
            return List.of(Region.ABSENT);
        }
        Region own = Region.text(given.get(0));
        if (!cell.unnamed().contains(name)) {
            return List.of(own);
        }
        if (constants.contains(own)) {
            return List.of(); // one more is needed, for all that are not asked about
        }
        List<Region> values = new ArrayList<>();
        constants.stream()
                .filter(constant -> constant.kind() == Region.Kind.TEXT)
                .filter(constant -> ofCell.test(giving(name, constant.value())))
                .forEach(values::add);
        values.add(own);
        return values;
    }

    private Request giving(ConditionVariable name, String value) {
        Request request = cell.request();
        SortedMap<ConditionVariable, List<String>> values = new TreeMap<>(request.values());
        values.put(name, List.of(value));
        return new Request(request.method(), request.host(), request.segments(), values);
    }

    /** The cell's, and where that stands for others those of them that are asked about. */
    private List<Region> methods(Set<Region> constants) {
        List<Region> methods =
                new ArrayList<>(List.of(Region.text(cell.request().method())));
        for (Region constant : constants) {
            if (cell.anyMethod()
                    && constant.kind() == Region.Kind.TEXT
                    && !methods.contains(constant)
                    && ofCell.test(asking(constant.value()))) {
                methods.add(constant);
            }
        }
        return methods;
    }

    private Request asking(String method) {
        Request request = cell.request();
        return new Request(method, request.host(), request.segments(), request.values());
    }

    /** The only ones of a route that names its hosts one by one. */
    private List<Region> hosts() {
        return routes.stream()
                .map(Candidate::hosts)
                .filter(hosts -> !hosts.isEmpty() && hosts.stream().noneMatch(HostPattern::isWildcard))
                .findFirst()
                .map(hosts ->
                        hosts.stream().map(host -> Region.text(host.text())).toList())
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
        String method = request.method();
        String host = request.host();
        List<String> segments = new ArrayList<>(request.segments());
        SortedMap<ConditionVariable, List<String>> parts = new TreeMap<>(request.values());
        for (Map.Entry<Variable, Region> each : values.entrySet()) {
            String root = root(each.getKey());
            String value = each.getValue().value();
            if (each.getKey().isYesOrNo()) {
                continue;
            }
            if (root.startsWith("path:")) {
                segments.set(Integer.parseInt(root.substring(5)), KnownSegment.encoded(value));
            } else if (root.equals(METHOD)) {
                method = value;
            } else if (root.equals(HOST)) {
                host = value;
            } else if (root.equals("request:SCHEME")) {
                parts.put(ConditionVariable.SCHEME, List.of(value));
            } else if (each.getValue().kind() != Region.Kind.ABSENT) {
                part(root).ifPresent(part -> parts.put(part, List.of(value)));
            }
        }
        return new Request(method, host, segments, parts);
    }
}
