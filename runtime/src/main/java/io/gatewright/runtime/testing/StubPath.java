package io.gatewright.runtime.testing;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.route.SegmentType;
import java.util.List;

/**
 * Which paths a stub is for: one path, all below one where {@code /**} ends it, or those whose segments are of given
 * types where {@code {name:type}} stands. Equal where the texts are.
 */
public final class StubPath {
    private static final String BELOW = "/**";

    private final String text;
    private final List<SegmentType> types;

    private StubPath(String text, List<SegmentType> types) {
        this.text = text;
        this.types = types;
    }

    /** @param types those of the segments {@code {name:type}}, in their order */
    public static StubPath of(String text, SegmentType... types) {
        return new StubPath(text, List.of(types));
    }

    boolean takes(String path) {
        boolean below = text.endsWith(BELOW);
        String own = below ? text.substring(0, text.length() - BELOW.length()) : text;
        if (types.isEmpty()) {
            return path.equals(own) || (below && path.startsWith(own + "/"));
        }
        return RequestPath.parse("GET", path) instanceof RequestPath normal && takes(normal, own.split("/", -1), below);
    }

    /** @param segments behind the first of them, which is empty, as the path starts with a slash */
    private boolean takes(RequestPath path, String[] segments, boolean below) {
        int count = segments.length - 1;
        if (path.segments() < count || (path.segments() > count && !below)) {
            return false;
        }
        int typed = 0;
        for (int i = 0; i < count; i++) {
            String segment = segments[i + 1];
            boolean same = segment.startsWith("{") ? types.get(typed++).matches(path, i) : path.segmentIs(i, segment);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StubPath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
