package io.gatewright.compiler.plan.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as text, one block for each branch, for people and for comparing plans:
 *
 * <pre>{@code
 * /…
 *   end       -
 *   = health  -> /health/…
 *   = orders  GET read, HEAD read, any orders
 *   other     -
 * }</pre>
 *
 * A branch that looks at a further segment has a block of its own, headed by the first path that leads to it.
 */
public final class PlanPrinter {
    private final StringBuilder text = new StringBuilder();
    private final Map<Decision.Branch, String> heads = new HashMap<>();
    private final Deque<Decision.Branch> pending = new ArrayDeque<>();

    private PlanPrinter() {}

    /** Ends in a line break. Depends on the set of routes alone. */
    public static String print(RoutePlan plan) {
        PlanPrinter printer = new PlanPrinter();
        String whole = printer.shown(plan.otherHosts().map(Table::select).orElse(Decision.NOTHING), "");
        if (printer.pending.isEmpty()) {
            printer.text.append("/…  ").append(whole).append('\n');
        }
        while (!printer.pending.isEmpty()) {
            printer.block(printer.pending.removeFirst());
        }
        return printer.text.toString();
    }

    private void block(Decision.Branch branch) {
        String path = heads.get(branch);
        text.append(text.isEmpty() ? "" : "\n").append(path).append("/…\n");
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"end", winners(branch.end())});
        if (branch.depth() > 0) {
            lines.add(new String[] {"slash", winners(branch.slash())});
        }
        branch.literals()
                .forEach((literal, next) ->
                        lines.add(new String[] {"= " + literal, shown(next, path + "/" + literal)}));
        lines.add(new String[] {"other", shown(branch.other(), path + "/{}")});
        int width = lines.stream().mapToInt(line -> line[0].length()).max().orElseThrow();
        for (String[] line : lines) {
            text.append("  ").append(line[0]).append(" ".repeat(width - line[0].length() + 2));
            text.append(line[1]).append('\n');
        }
    }

    private String shown(Decision decision, String path) {
        return decision.match(new Decision.Cases<String>() {
            @Override
            public String settled(Decision.Settled all) {
                return winners(all.winners());
            }

            @Override
            public String branch(Decision.Branch branch) {
                String head = heads.get(branch);
                if (head == null) {
                    head = path;
                    heads.put(branch, path);
                    pending.add(branch);
                }
                return "-> " + head + "/…";
            }
        });
    }

    private static String winners(Winners winners) {
        if (winners.isNone()) {
            return "-";
        }
        StringBuilder shown = new StringBuilder();
        winners.named()
                .forEach((method, choice) ->
                        shown.append(method).append(' ').append(name(choice)).append(", "));
        if (!winners.others().equals(Choice.NOBODY)) {
            shown.append("any ").append(name(winners.others())).append(", ");
        }
        return shown.substring(0, shown.length() - 2);
    }

    private static String name(Choice choice) {
        return choice.of(Request.of("GET", List.of())).map(Candidate::name).orElse("-");
    }
}
