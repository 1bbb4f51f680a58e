package io.gatewright.compiler.explain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses how wide columns are, so that the page holds them and as few cells as possible need further lines. */
final class Widths {
    /** Of longer tables this many cells of a column stand for all. */
    private static final int SAMPLE = 1_000;
    /** A word that is broken reads worse than this many further lines. */
    private static final int BROKEN_WORD = 4;

    private Widths() {}

    /** @param room how wide all columns may be together */
    static List<Integer> choose(List<Grid.Column> columns, List<List<String>> rows, int room) {
        List<int[]> costs = new ArrayList<>();
        int needed = 0;
        for (int i = 0; i < columns.size(); i++) {
            int[] cost = costs(columns.get(i), i, rows, room);
            costs.add(cost);
            needed += cost.length - 1;
        }
        return needed <= room ? costs.stream().map(cost -> cost.length - 1).toList() : cheapest(costs, room);
    }

    /** How wide all columns together have to be so that no cell needs a further line. */
    static int needed(List<Grid.Column> columns, List<List<String>> rows) {
        int needed = 0;
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            int widest =
                    rows.stream().mapToInt(row -> widest(row.get(index))).max().orElse(0);
            needed += Math.max(columns.get(i).title().length(), widest);
        }
        return needed;
    }

    /** What each width costs, up to the one that costs nothing. */
    private static int[] costs(Grid.Column column, int index, List<List<String>> rows, int room) {
        Map<String, Integer> counts = new TreeMap<>();
        int step = Math.max(1, rows.size() / SAMPLE);
        int natural = column.title().length();
        for (int row = 0; row < rows.size(); row++) {
            String cell = rows.get(row).get(index);
            natural = Math.max(natural, widest(cell));
            if (row % step == 0) {
                counts.merge(cell, 1, Integer::sum);
            }
        }
        int[] costs = new int[Math.min(natural, room) + 1];
        int least = Math.min(column.least(), natural);
        Arrays.fill(costs, 0, Math.min(least, costs.length), Integer.MAX_VALUE);
        counts.forEach((cell, count) -> addCosts(cell, count, least, costs));
        return costs;
    }

    private static int widest(String cell) {
        return Arrays.stream(cell.split("\n", -1)).mapToInt(Wrap::width).max().orElse(0);
    }

    /** Adds what {@code count} such cells cost at each width where one needs further lines. */
    private static void addCosts(String cell, int count, int least, int[] costs) {
        int longestPart = Wrap.longestPart(cell);
        int end = Math.min(widest(cell), costs.length);
        for (int width = least; width < end; width++) {
            int broken = longestPart > width ? BROKEN_WORD : 0;
            costs[width] += count * (Wrap.lines(cell, width).size() + broken);
        }
    }

    /** The widths of least cost together; where the least widths do not fit, these. */
    private static List<Integer> cheapest(List<int[]> costs, int room) {
        long[] best = new long[room + 1];
        List<int[]> chosen = new ArrayList<>();
        for (int[] cost : costs) {
            long[] next = new long[room + 1];
            int[] width = new int[room + 1];
            Arrays.fill(next, Long.MAX_VALUE);
            for (int used = 0; used <= room; used++) {
                for (int own = 1; own <= Math.min(used, cost.length - 1); own++) {
                    boolean possible = cost[own] < Integer.MAX_VALUE && best[used - own] < Long.MAX_VALUE;
                    if (possible && best[used - own] + cost[own] <= next[used]) {
                        next[used] = best[used - own] + cost[own];
                        width[used] = own;
                    }
                }
            }
            chosen.add(width);
            best = next;
        }
        List<Integer> widths = new ArrayList<>();
        int used = room;
        for (int i = chosen.size() - 1; i >= 0; i--) {
            int own = chosen.get(i)[used];
            widths.add(0, own);
            used -= own;
        }
        return widths;
    }
}
