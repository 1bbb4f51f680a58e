package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A route of a test table: {@code GET|POST /a/{}/**}. */
public record Row(String name, List<String> methods, String path) {
    /** Rows named r0, r1, … from texts. */
    public static List<Row> table(Collection<String> texts) {
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            String[] halves = text.split(" ", 2);
            rows.add(new Row("r" + rows.size(), List.of(halves[0].split("\\|")), halves[1]));
        }
        return rows;
    }

    /** The candidates, as if each row were a line of one source file. */
    public static List<Candidate> candidates(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        List<int[]> offsets = new ArrayList<>();
        for (Row row : rows) {
            int name = text.append("route ").length();
            int path = text.append(row.name + " " + String.join("|", row.methods) + " ")
                    .length();
            offsets.add(new int[] {name, path, text.append(row.path).length()});
            text.append(" -> up\n");
        }
        SourceFile file = new SourceFile("table.gw", text.toString());
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : rows) {
            int[] at = offsets.get(candidates.size());
            Span name = file.span(at[0], at[0] + row.name.length());
            candidates.add(new Candidate(
                    row.name,
                    new TreeSet<>(row.methods),
                    row.pattern(),
                    new TreeSet<>(),
                    Conditions.NONE,
                    Optional.empty(),
                    row.path.replace("{}", "{part}"),
                    name,
                    file.span(at[1], at[2])));
        }
        return candidates;
    }

    private Pattern pattern() {
        List<String> parts = parts(path);
        boolean rest = !parts.isEmpty() && parts.get(parts.size() - 1).equals("**");
        return new Pattern(
                parts.subList(0, parts.size() - (rest ? 1 : 0)).stream()
                        .map(part -> part.startsWith("{") ? Segment.ANY : new Segment.Literal(part))
                        .toList(),
                rest);
    }

    /** A path or pattern at its slashes; {@code /} has no parts. */
    public static List<String> parts(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
    }

    @Override
    public String toString() {
        return String.join("|", methods) + " " + path;
    }
}
