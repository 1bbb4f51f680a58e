package io.gatewright.runtime.cache;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a client says that it has the stored answer already (RFC 9110, 13.1.2 and 13.1.3). */
final class Validators {
    private Validators() {}

    static boolean match(HeaderMap request, HeaderMap stored) {
        List<String> tags = request.get(Headers.IF_NONE_MATCH);
        if (tags != null) {
            return matchesTag(tags, stored.getFirst(Headers.ETAG));
        }
        String since = request.getFirst(Headers.IF_MODIFIED_SINCE);
        String modified = stored.getFirst(Headers.LAST_MODIFIED);
        if (since == null || modified == null) {
            return false;
        }
        long had = HttpDate.parse(since);
        long last = HttpDate.parse(modified);
        return had != HttpDate.NONE && last != HttpDate.NONE && last <= had;
    }

    /** Compares weakly: the tag's text alone counts. A comma inside a tag splits it, and then nothing matches. */
    private static boolean matchesTag(List<String> lines, @Nullable String etag) {
        for (String line : lines) {
            for (String member : line.split(",", -1)) {
                String tag = member.strip();
                if (tag.equals("*") || (etag != null && opaque(tag).equals(opaque(etag)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String opaque(String etag) {
        String tag = etag.strip();
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
