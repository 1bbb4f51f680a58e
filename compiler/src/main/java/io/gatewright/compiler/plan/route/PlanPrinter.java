package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
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
 * //api.example.com/…
 *   end       -
 *   = health  -> //api.example.com/health/…
 *   = orders  GET ?1, HEAD ?1, any orders
 *   {:int}    -> //api.example.com/{:int}/…
 *   other     -
 *
 * ?1 header.x-api-version
 *   = 2       read-2
 *   other     read
 *   absent    read
 *   repeated  read
 * }</pre>
 *
 * A branch that looks at a further segment has a block of its own, headed by the first path that leads to it. {@code //…}
 * stands for the hosts that no route names, and is left out where no route names any.
 */
public final class PlanPrinter {
    private final StringBuilder text = new StringBuilder();
    private final Map<Decision.Branch, String> heads = new HashMap<>();
    private final Deque<Decision.Branch> pending = new ArrayDeque<>();
    private final Map<Choice.Ask, String> questions = new HashMap<>();
    private final Deque<Choice.Ask> unasked = new ArrayDeque<>();

    private PlanPrinter() {}

    /** Ends in a line break. Depends on the set of routes alone. */
    public static String print(RoutePlan plan) {
        PlanPrinter printer = new PlanPrinter();
        plan.exactHosts().forEach((host, table) -> printer.table(table, "//" + host));
        plan.wildcardHosts().forEach((suffix, table) -> printer.table(table, "//*" + suffix));
        boolean alone = plan.exactHosts().isEmpty() && plan.wildcardHosts().isEmpty();
        plan.otherHosts().ifPresent(table -> printer.table(table, alone ? "" : "//…"));
        printer.questions();
        return printer.text.toString();
    }

    private void table(Table table, String host) {
        root(table.select(), host);
        if (table.preflight() != table.select()) {
            root(table.preflight(), "preflight " + host);
        }
    }

    private void root(Decision root, String path) {
        String whole = shown(root, path);
        if (pending.isEmpty()) {
            head(path + "/…  " + whole);
        }
        while (!pending.isEmpty()) {
            block(pending.removeFirst());
        }
    }

    private void head(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line).append('\n');
    }

    private void block(Decision.Branch branch) {
        String path = heads.get(branch);
        head(path + "/…");
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"end", winners(branch.end())});
        if (branch.depth() > 0) {
            lines.add(new String[] {"slash", winners(branch.slash())});
        }
        branch.literals()
                .forEach((literal, next) ->
                        lines.add(new String[] {"= " + literal, shown(next, path + "/" + literal)}));
        for (Way way : branch.types()) {
            String type = new Segment.Type(way.language()).toString();
            lines.add(new String[] {type, shown(way.next(), path + "/" + type)});
        }
        lines.add(new String[] {"other", shown(branch.other(), path + "/{}")});
        align(lines);
    }

    private void questions() {
        while (!unasked.isEmpty()) {
            Choice.Ask ask = unasked.removeFirst();
            head(questions.get(ask) + " " + ask.variable());
            List<String[]> lines = new ArrayList<>();
            ask.values().forEach((value, choice) -> lines.add(new String[] {"= " + value, name(choice)}));
            if (ask.variable().equals(ConditionVariable.SCHEME)) {
                lines.add(new String[] {"= http", name(ask.otherValue())});
            } else {
                lines.add(new String[] {"other", name(ask.otherValue())});
                lines.add(new String[] {"absent", name(ask.absent())});
                lines.add(new String[] {"repeated", name(ask.repeated())});
            }
            align(lines);
        }
    }

    private void align(List<String[]> lines) {
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

    private String winners(Winners winners) {
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

    private String name(Choice choice) {
        return choice.match(new Choice.Cases<String>() {
            @Override
            public String nobody(Choice.Nobody nobody) {
                return "-";
            }

            @Override
            public String take(Choice.Take take) {
                return take.route().name();
            }

            @Override
            public String ask(Choice.Ask ask) {
                String name = questions.get(ask);
                if (name == null) {
                    name = "?" + (questions.size() + 1);
                    questions.put(ask, name);
                    unasked.add(ask);
                }
                return name;
            }
        });
    }
}
