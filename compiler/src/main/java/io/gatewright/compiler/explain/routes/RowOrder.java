package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.model.PathModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How rows of the table follow one another; nothing depends on the order of the sources. */
final class RowOrder {
    static final Comparator<RouteRow> BY_HOST_AND_PATH = Comparator.comparingInt(RowOrder::hostRank)
            .thenComparing(row -> row.host().map(Object::toString).orElse(""))
            .thenComparing(row -> keys(row.route().path()), RowOrder::lexicographic)
            .thenComparing(row -> String.join("|", row.route().methods()))
            .thenComparing(row -> row.route().conditions().toString())
            .thenComparing(row -> row.route().name());

    private RowOrder() {}

    private static int hostRank(RouteRow row) {
        return row.host().map(host -> host.isWildcard() ? 1 : 0).orElse(2);
    }

    /** A text per segment that sorts as the segments do: literals, typed captures, other captures, the rest. */
    private static List<String> keys(PathModel path) {
        List<String> keys = new ArrayList<>();
        for (PathModel.Segment segment : path.segments()) {
            keys.add(segment.match(new PathModel.Cases<String>() {
                @Override
                public String literal(PathModel.Literal literal) {
                    return "0" + literal.text();
                }

                @Override
                public String capture(PathModel.Capture capture) {
                    return (capture.type().isEmpty() ? "2" : "1") + capture.name() + ":" + capture.type();
                }
            }));
        }
        if (path.rest()) {
            keys.add("3");
        }
        return keys;
    }

    private static int lexicographic(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
