package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.model.HostPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Rows of one host whose paths have a beginning in common.
 *
 * @param prefix their first segments as shown; empty where the rows of a host are not divided
 */
record Section(Optional<HostPattern> host, List<String> prefix, List<RouteRow> rows) {
    /** The most rows that are not divided where their paths differ. */
    static final int LARGE = 40;
    /** Fewer rows than these get no section of their own. */
    private static final int SMALL = 5;

    Section {
        Objects.requireNonNull(host);
        prefix = List.copyOf(prefix);
        rows = List.copyOf(rows);
    }

    /** The sorted rows, those of each host together, their paths whole. */
    static List<Section> byHost(List<RouteRow> rows) {
        return hosts(rows).stream()
                .map(same -> new Section(same.get(0).host(), List.of(), same))
                .toList();
    }

    /** The sorted rows by hosts and by what their paths have in common. */
    static List<Section> byPrefix(List<RouteRow> rows) {
        List<Section> sections = new ArrayList<>();
        hosts(rows).forEach(same -> divide(same, 0, sections));
        return sections;
    }

    private static List<List<RouteRow>> hosts(List<RouteRow> rows) {
        List<List<RouteRow>> hosts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !rows.get(to).host().equals(rows.get(from).host())) {
                hosts.add(rows.subList(from, to));
                from = to;
            }
        }
        return hosts;
    }

    /** @param depth how many first segments the rows have in common, at least */
    private static void divide(List<RouteRow> rows, int depth, List<Section> sections) {
        int common = common(rows, depth);
        if (rows.size() <= LARGE) {
            sections.add(section(rows, common));
            return;
        }
        Map<String, List<RouteRow>> bySegment = new LinkedHashMap<>();
        for (RouteRow row : rows) {
            List<String> segments = segments(row);
            String key = segments.size() > common ? segments.get(common) : "";
            bySegment.computeIfAbsent(key, segment -> new ArrayList<>()).add(row);
        }
        List<RouteRow> loose = new ArrayList<>();
        bySegment.values().stream()
                .filter(same -> isLoose(same, rows.size(), common))
                .forEach(loose::addAll);
        if (!loose.isEmpty()) {
            sections.add(section(loose, common));
        }
        bySegment.values().stream()
                .filter(same -> !isLoose(same, rows.size(), common))
                .forEach(same -> divide(same, common + 1, sections));
    }

    /** Whether rows with the same next segment stay with their parent: few, or with nothing that divides them. */
    private static boolean isLoose(List<RouteRow> same, int all, int common) {
        return same.size() < SMALL
                || (same.size() == all && segments(same.get(0)).size() <= common);
    }

    private static Section section(List<RouteRow> rows, int common) {
        List<String> first = segments(rows.get(0));
        return new Section(rows.get(0).host(), first.subList(0, Math.min(common, first.size())), rows);
    }

    private static int common(List<RouteRow> rows, int atLeast) {
        List<String> first = segments(rows.get(0));
        int common = first.size();
        for (RouteRow row : rows) {
            List<String> segments = segments(row);
            int same = 0;
            while (same < Math.min(common, segments.size())
                    && segments.get(same).equals(first.get(same))) {
                same++;
            }
            common = same;
        }
        return Math.max(common, Math.min(atLeast, first.size()));
    }

    /** The path at its slashes, as shown. */
    static List<String> segments(RouteRow row) {
        String path = row.route().path().toString();
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    /** The path of a row below the prefix: {@code ./{id}}, {@code .}; the whole path where there is no prefix. */
    String below(RouteRow row) {
        List<String> segments = segments(row);
        if (prefix.isEmpty()) {
            return row.route().path().toString();
        }
        List<String> rest = segments.subList(prefix.size(), segments.size());
        return rest.isEmpty() ? "." : "./" + String.join("/", rest);
    }
}
