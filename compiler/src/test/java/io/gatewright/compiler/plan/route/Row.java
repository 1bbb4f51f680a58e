package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.model.ValueSet;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A route of a test table: {@code GET|POST //a.test,*.b.test/a/{}/{:int}/** when header.v=1|2 & query.q=* cors x}.
 *
 * @param hosts none: every host that no row names
 * @param path its captures are {@code {}} or {@code {id}}, or {@code {:int}} with a name of {@link Types}
 * @param when by variable its values, or {@code *} for present, {@code !} for absent
 * @param cors the name of its rules, or empty
 */
public record Row(
        String name,
        List<String> methods,
        List<String> hosts,
        String path,
        SortedMap<String, List<String>> when,
        String cors) {
    public Row {
        methods = List.copyOf(methods);
        hosts = List.copyOf(hosts);
        when = new TreeMap<>(when);
    }

    public Row(String name, List<String> methods, String path) {
        this(name, methods, List.of(), path, new TreeMap<>(), "");
    }

    /** The same row with other rules for pages of other origins. */
    Row sharing(String rules) {
        return new Row(name, methods, hosts, path, when, rules);
    }

    /** Rows named r0, r1, … from texts. */
    public static List<Row> table(Collection<String> texts) {
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(of("r" + rows.size(), text));
        }
        return rows;
    }

    /** One row from its text. */
    public static Row of(String name, String text) {
        String[] cors = text.split(" cors ", 2);
        String[] when = cors[0].split(" when ", 2);
        String[] halves = when[0].split(" ", 2);
        String target = halves[1];
        List<String> hosts = List.of();
        if (target.startsWith("//")) {
            int slash = target.indexOf('/', 2);
            hosts = List.of(target.substring(2, slash).split(","));
            target = target.substring(slash);
        }
        SortedMap<String, List<String>> conditions = new TreeMap<>();
        if (when.length > 1) {
            for (String each : when[1].split(" & ", -1)) {
                String[] sides = each.split("=", 2);
                conditions.put(sides[0], List.of(sides[1].split("\\|")));
            }
        }
        return new Row(
                name, List.of(halves[0].split("\\|")), hosts, target, conditions, cors.length > 1 ? cors[1] : "");
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
            candidates.add(row.candidate(file.span(at[0], at[0] + row.name.length()), file.span(at[1], at[2])));
        }
        return candidates;
    }

    private Candidate candidate(Span span, Span at) {
        TreeSet<HostPattern> patterns = new TreeSet<>();
        hosts.forEach(host -> patterns.add(new HostPattern(host)));
        return new Candidate(
                name,
                new TreeSet<>(methods),
                pattern(),
                patterns,
                conditions(),
                cors.isEmpty() ? Optional.empty() : Optional.of(rules(span)),
                path.replace("{}", "{part}").replace("{:", "{part:"),
                span,
                at);
    }

    private CorsModel rules(Span span) {
        return new CorsModel(
                cors,
                new TreeSet<>(List.of("https://" + cors + ".test")),
                new TreeSet<>(List.of("GET")),
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                Optional.empty(),
                span);
    }

    private Pattern pattern() {
        List<String> parts = parts(path);
        boolean rest = !parts.isEmpty() && parts.get(parts.size() - 1).equals("**");
        return new Pattern(
                parts.subList(0, parts.size() - (rest ? 1 : 0)).stream()
                        .map(Row::segment)
                        .toList(),
                rest);
    }

    private static Segment segment(String part) {
        if (!part.startsWith("{")) {
            return new Segment.Literal(part);
        }
        int colon = part.indexOf(':');
        return colon < 0 ? Segment.ANY : Types.segment(part.substring(colon + 1, part.length() - 1));
    }

    private Conditions conditions() {
        SortedMap<ConditionVariable, ValueSet> all = new TreeMap<>();
        when.forEach((variable, values) -> all.put(variable(variable), set(values)));
        return new Conditions(all);
    }

    /** {@code header.v} as a variable. */
    public static ConditionVariable variable(String text) {
        int dot = text.indexOf('.');
        return text.equals("request.scheme")
                ? ConditionVariable.SCHEME
                : new ConditionVariable(
                        ConditionVariable.Kind.valueOf(text.substring(0, dot).toUpperCase(Locale.ROOT)),
                        text.substring(dot + 1));
    }

    private static ValueSet set(List<String> values) {
        return values.equals(List.of("*"))
                ? ValueSet.PRESENT
                : values.equals(List.of("!")) ? ValueSet.ABSENT : new ValueSet.OneOf(new TreeSet<>(values));
    }

    /** A path or pattern at its slashes; {@code /} has no parts. */
    public static List<String> parts(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
    }

    @Override
    public String toString() {
        List<String> conditions = new ArrayList<>();
        when.forEach((variable, values) -> conditions.add(variable + "=" + String.join("|", values)));
        return String.join("|", methods) + " " + (hosts.isEmpty() ? "" : "//" + String.join(",", hosts)) + path
                + (conditions.isEmpty() ? "" : " when " + String.join(" & ", conditions))
                + (cors.isEmpty() ? "" : " cors " + cors);
    }
}
