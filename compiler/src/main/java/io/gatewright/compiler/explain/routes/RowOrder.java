package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.model.PathModel;
import java.util.Comparator;

/** How rows of the table follow one another; nothing depends on the order of the sources. */
final class RowOrder {
    static final Comparator<RouteRow> BY_HOST_AND_PATH = Comparator.comparingInt(RowOrder::hostRank)
            .thenComparing(row -> row.host().map(Object::toString).orElse(""))
            .thenComparing(row -> row.route().path(), RowOrder::byPath)
            .thenComparing(row -> String.join("|", row.route().methods()))
            .thenComparing(row -> row.route().conditions().toString())
            .thenComparing(row -> row.route().name());

    private RowOrder() {}

    private static int hostRank(RouteRow row) {
        return row.host().map(host -> host.isWildcard() ? 1 : 0).orElse(2);
    }

    /** Segment by segment: the end, literals, typed captures, other captures, any rest. */
    private static int byPath(PathModel a, PathModel b) {
        int common = Math.min(a.segments().size(), b.segments().size());
        for (int i = 0; i < common; i++) {
            int order = key(a.segments().get(i)).compareTo(key(b.segments().get(i)));
            if (order != 0) {
                return order;
            }
        }
        return end(a, common).compareTo(end(b, common));
    }

    private static String key(PathModel.Segment segment) {
        return segment.match(new PathModel.Cases<String>() {
            @Override
            public String literal(PathModel.Literal literal) {
                return "1" + literal.text();
            }

            @Override
            public String capture(PathModel.Capture capture) {
                return (capture.type().isEmpty() ? "3" : "2") + capture.name() + ":" + capture.type();
            }
        });
    }

    /** What follows the first {@code segments}. */
    private static String end(PathModel path, int segments) {
        return path.segments().size() > segments ? key(path.segments().get(segments)) : path.rest() ? "4" : "0";
    }
}
