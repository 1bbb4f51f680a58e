package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.text.Numbers;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.HashSet;

/**
 * The decision tree as a Mermaid flow chart: hosts, segments, methods, conditions, routes. What is not drawn is answered
 * with 404, 405 or 421.
 */
public final class RoutesMermaid {
    /** The most nodes drawn; Mermaid refuses to lay out 500 arrows. */
    public static final int MOST_NODES = 150;

    private RoutesMermaid() {}

    /** The part of the plan that leads to the routes of {@code table}; cut, and said to be, where it is large. */
    public static String render(RouteTable table, RoutePlan plan) {
        Drawing drawing = Drawing.of(plan, new HashSet<>(table.names()), MOST_NODES);
        StringBuilder out = new StringBuilder("flowchart LR\n");
        drawing.nodes().forEach(node -> out.append("  ").append(node(node)).append('\n'));
        for (Drawing.Arrow arrow : drawing.arrows()) {
            out.append("  ")
                    .append(arrow.from())
                    .append(" -->|")
                    .append(quoted(arrow.label()))
                    .append("| ");
            out.append(arrow.to()).append('\n');
        }
        out.append("  %% ").append(Numbers.of(table.shown())).append(" of ");
        out.append(Numbers.of(table.total())).append(" routes\n");
        if (drawing.undrawn() > 0) {
            String cut = "cut: " + Numbers.of(drawing.undrawn()) + " more nodes; choose a part with gw.routes.under";
            out.append("  cut[")
                    .append(quoted(cut))
                    .append("]\n  %% ")
                    .append(cut)
                    .append('\n');
        }
        return out.toString();
    }

    private static String node(Drawing.Node node) {
        String label = quoted(node.label());
        return node.id()
                + switch (node.kind()) {
                    case START -> "([" + label + "])";
                    case QUESTION -> "{{" + label + "}}";
                    case ROUTE -> "[" + label + "]";
                };
    }

    private static String quoted(String text) {
        StringBuilder safe = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && "\"#<>&;`\\".indexOf(c) < 0;
            safe.append(plain ? Character.toString(c) : "#" + c + ";");
        });
        return safe.append('"').toString();
    }
}
