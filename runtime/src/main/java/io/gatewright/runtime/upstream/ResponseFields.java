package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Nominated;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an answer's head goes on to the client: all but what ends at this hop. */
final class ResponseFields {
    private ResponseFields() {}

    /** @param fixed whether the body has the length that the head says */
    static void copy(ResponseHead head, boolean fixed, HeaderMap to) {
        FieldList fields = head.fields();
        Set<HttpString> nominated = null;
        for (int i = 0; i < fields.size(); i++) {
            HttpString name = fields.name(i);
            if (name.equals(Headers.CONNECTION)) {
                nominated = Nominated.add(nominated, fields.value(i));
            } else if (name.equals(Headers.CONTENT_LENGTH) ? fixed : !Nominated.isHopByHop(name)) {
                to.add(name, fields.value(i));
            }
        }
        remove(nominated, to);
        to.add(Headers.VIA, head.isHttp11() ? "1.1 gatewright" : "1.0 gatewright");
    }

    private static void remove(@Nullable Set<HttpString> names, HeaderMap from) {
        if (names != null) {
            names.forEach(from::remove);
        }
    }
}
