package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.List;

/** Names for the captures of the paths that two routes have in common, taken from those routes. */
final class CaptureNames {
    private CaptureNames() {}

    /** For each segment of the common paths its literal, or the name of its capture in {@code {}}. */
    static List<String> segments(Overlap overlap) {
        List<String> first = names(overlap.first());
        List<String> second = names(overlap.second());
        List<String> segments = new ArrayList<>();
        for (Segment segment : overlap.common().segments()) {
            int i = segments.size();
            segments.add(segment.match(new Segment.Cases<String>() {
                @Override
                public String literal(Segment.Literal literal) {
                    return literal.text();
                }

                @Override
                public String type(Segment.Type type) {
                    return i < first.size() && isCapture(first.get(i))
                            ? first.get(i)
                            : i < second.size() && isCapture(second.get(i)) ? second.get(i) : "{any}";
                }
            }));
        }
        return segments;
    }

    /** The common paths as one would declare them. */
    static String shown(Overlap overlap) {
        List<String> segments = segments(overlap);
        String path = segments.isEmpty() ? "" : "/" + String.join("/", segments);
        return overlap.common().rest() ? path + "/**" : path.isEmpty() ? "/" : path;
    }

    static boolean isCapture(String shown) {
        return shown.startsWith("{") && shown.endsWith("}");
    }

    private static List<String> names(Candidate route) {
        return List.of(route.shown().substring(1).split("/", -1));
    }
}
