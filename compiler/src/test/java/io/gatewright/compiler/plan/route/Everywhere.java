package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every path that a row takes, as far as the rows of its table can tell paths apart. */
final class Everywhere {
    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW");

    private static final int MOST = 20_000;

    private Everywhere() {}

    static List<List<String>> paths(List<Row> rows, Row row) {
        Set<String> parts = new LinkedHashSet<>();
        int longest = 0;
        for (Row other : rows) {
            List<String> some = Row.parts(other.path());
            longest = Math.max(longest, some.size());
            parts.addAll(some);
        }
        parts.remove("**");
        parts.remove("");
        List<String> texts = Types.representatives(parts);
        List<List<String>> paths = new ArrayList<>(List.of(List.of()));
        for (String part : Row.parts(row.path())) {
            if (part.equals("**")) {
                rests(paths, texts, longest + 1);
            } else {
                paths = extended(
                        paths,
                        part.startsWith("{")
                                ? texts.stream()
                                        .filter(text -> Types.partTakes(part, text))
                                        .toList()
                                : List.of(part));
            }
        }
        return paths;
    }

    /** Adds all continuations up to that length, with and without a slash at the end. */
    private static void rests(List<List<String>> paths, List<String> texts, int longest) {
        List<List<String>> last = new ArrayList<>(paths);
        while (!last.isEmpty() && last.get(0).size() < longest && paths.size() < MOST) {
            paths.addAll(extended(last.stream().filter(path -> !path.isEmpty()).toList(), List.of("")));
            last = extended(last, texts);
            paths.addAll(last);
        }
    }

    private static List<List<String>> extended(List<List<String>> paths, List<String> texts) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> path : paths) {
            for (String text : texts) {
                List<String> next = new ArrayList<>(path);
                next.add(text);
                longer.add(next);
            }
        }
        return longer;
    }
}
