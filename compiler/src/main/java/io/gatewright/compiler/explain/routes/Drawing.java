package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan as nodes and arrows, those next to the start first.
 *
 * @param nodes the start first
 * @param arrows between these nodes
 * @param undrawn how many nodes were left out
 */
record Drawing(List<Node> nodes, List<Arrow> arrows, int undrawn) {
    Drawing {
        nodes = List.copyOf(nodes);
        arrows = List.copyOf(arrows);
    }

    /** What a node stands for. */
    enum Kind {
        START,
        QUESTION,
        ROUTE
    }

    /** @param id a letter and a number */
    record Node(String id, Kind kind, String label) {}

    /** What leads from one node to another: a host, a segment, a method or a value. */
    record Arrow(String from, String to, String label) {}

    /** @param routes the names of those to be drawn; what leads to none of them is left out */
    static Drawing of(RoutePlan plan, Set<String> routes, int most) {
        return new Painter(new Places(routes), most).paint(plan);
    }

    /** Walks the plan in breadth. */
    private static final class Painter {
        private final Places places;
        private final int most;
        private final Map<Place, String> ids = new HashMap<>();
        private final Deque<Place> pending = new ArrayDeque<>();
        private final List<Node> nodes = new ArrayList<>();
        private final List<Arrow> arrows = new ArrayList<>();

        Painter(Places places, int most) {
            this.places = places;
            this.most = most;
        }

        Drawing paint(RoutePlan plan) {
            nodes.add(new Node("start", Kind.START, "request"));
            plan.exactHosts().forEach((host, table) -> table(host, table));
            plan.wildcardHosts().forEach((suffix, table) -> table("*" + suffix, table));
            boolean hosted =
                    !plan.exactHosts().isEmpty() || !plan.wildcardHosts().isEmpty();
            plan.otherHosts().ifPresent(table -> table(hosted ? "other host" : "any host", table));
            while (!pending.isEmpty()) {
                Place place = pending.removeFirst();
                String from = ids.getOrDefault(place, "");
                for (Place.Way way : places.from(place)) {
                    arrow(from, way.label(), way.to());
                }
            }
            int undrawn = ids.size() + 1 - nodes.size();
            return new Drawing(nodes, arrows, undrawn);
        }

        private void table(String host, Table table) {
            Optional<Place> first = places.of(table.select());
            first.ifPresent(place -> arrow("start", host, place));
        }

        private void arrow(String from, String label, Place to) {
            String id = ids.get(to);
            if (id == null) {
                id = "n" + ids.size();
                ids.put(to, id);
                pending.addLast(to);
                if (nodes.size() < most) {
                    nodes.add(new Node(id, to.kind(), to.label()));
                }
            }
            if (isDrawn(from) && isDrawn(id)) {
                arrows.add(new Arrow(from, id, label));
            }
        }

        /** Nodes are drawn in the order of their numbers, until there are too many. */
        private boolean isDrawn(String id) {
            return id.equals("start") || Integer.parseInt(id.substring(1)) < most - 1;
        }
    }
}
