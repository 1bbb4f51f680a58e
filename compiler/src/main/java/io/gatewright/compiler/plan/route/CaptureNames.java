package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names for the captures of the paths that two routes have in common, taken from those routes, none of them twice. */
final class CaptureNames {
    private CaptureNames() {}

    /** For each segment of the common paths its literal, or the name of its capture: a text that reads well there. */
    static List<String> preferred(Overlap overlap) {
        List<String> preferred = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (Segment segment : overlap.common().segments()) {
            int i = preferred.size();
            preferred.add(segment.match(new Segment.Cases<>() {
                @Override
                public String literal(Segment.Literal literal) {
                    return literal.text();
                }

                @Override
                public String type(Segment.Type type) {
                    return name(overlap, i, used);
                }
            }));
        }
        return preferred;
    }

    /** The common paths as one would declare them. */
    static String shown(Overlap overlap) {
        List<Segment> segments = overlap.common().segments();
        List<String> preferred = preferred(overlap);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String text = preferred.get(i);
            path.append('/').append(segments.get(i).match(new Segment.Cases<String>() {
                @Override
                public String literal(Segment.Literal literal) {
                    return literal.text();
                }

                @Override
                public String type(Segment.Type type) {
                    String language = type.language().name();
                    return "{" + text + (language.isEmpty() ? "" : ":" + language) + "}";
                }
            }));
        }
        return overlap.common().rest() ? path + "/**" : path.isEmpty() ? "/" : path.toString();
    }

    private static String name(Overlap overlap, int i, Set<String> used) {
        Set<String> names = new LinkedHashSet<>();
        for (Candidate route : List.of(overlap.first(), overlap.second())) {
            String shown = shown(route, i);
            if (shown.startsWith("{") && shown.endsWith("}")) {
                int colon = shown.indexOf(':');
                names.add(shown.substring(1, colon < 0 ? shown.length() - 1 : colon));
            }
        }
        String first = names.stream().findFirst().orElse("any");
        names.add(first);
        for (int n = 2; used.containsAll(names); n++) {
            names.add(first + "-" + n);
        }
        names.removeAll(used);
        String name = names.iterator().next();
        used.add(name);
        return name;
    }

    private static String shown(Candidate route, int i) {
        String[] segments = route.shown().substring(1).split("/", -1);
        return i < segments.length ? segments[i] : "";
    }
}
