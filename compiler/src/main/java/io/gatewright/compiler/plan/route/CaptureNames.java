package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.List;

/** Names for the captures of the paths that two routes have in common, taken from those routes. */
final class CaptureNames {
    private CaptureNames() {}

    /** For each segment of the common paths its literal, or the name of its capture: a text that reads well there. */
    static List<String> preferred(Overlap overlap) {
        List<String> preferred = new ArrayList<>();
        for (Segment segment : overlap.common().segments()) {
            int i = preferred.size();
            preferred.add(segment.match(new Segment.Cases<>() {
                @Override
                public String literal(Segment.Literal literal) {
                    return literal.text();
                }

                @Override
                public String type(Segment.Type type) {
                    return name(overlap, i);
                }
            }));
        }
        return preferred;
    }

    /** The common paths as one would declare them. */
    static String shown(Overlap overlap) {
        List<Segment> segments = overlap.common().segments();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            int index = i;
            path.append('/').append(segments.get(i).match(new Segment.Cases<String>() {
                @Override
                public String literal(Segment.Literal literal) {
                    return literal.text();
                }

                @Override
                public String type(Segment.Type type) {
                    String language = type.language().name();
                    return "{" + name(overlap, index) + (language.isEmpty() ? "" : ":" + language) + "}";
                }
            }));
        }
        return overlap.common().rest() ? path + "/**" : path.isEmpty() ? "/" : path.toString();
    }

    private static String name(Overlap overlap, int i) {
        String first = shown(overlap.first(), i);
        String shown = isCapture(first) ? first : shown(overlap.second(), i);
        if (!isCapture(shown)) {
            return "any";
        }
        int colon = shown.indexOf(':');
        return shown.substring(1, colon < 0 ? shown.length() - 1 : colon);
    }

    private static boolean isCapture(String shown) {
        return shown.startsWith("{") && shown.endsWith("}");
    }

    private static String shown(Candidate route, int i) {
        String[] segments = route.shown().substring(1).split("/", -1);
        return i < segments.length ? segments[i] : "";
    }
}
