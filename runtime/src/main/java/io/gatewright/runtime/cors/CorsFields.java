package io.gatewright.runtime.cors;

import io.gatewright.runtime.http.Tokens;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** The names of the fields, and what is done to a head that they stand in. */
final class CorsFields {
    static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    static final HttpString ALLOW_CREDENTIALS = new HttpString("Access-Control-Allow-Credentials");
    static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
    static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
    static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
    static final HttpString REQUEST_HEADERS = new HttpString("Access-Control-Request-Headers");

    private static final String PREFIX = "access-control-";

    private CorsFields() {}

    /** Takes out every {@code Access-Control-…}: what somebody else says of it. */
    static void removeAll(HeaderMap head) {
        long at = head.fastIterateNonEmpty();
        while (at != -1L) {
            HttpString name = head.fiCurrent(at).getHeaderName();
            if (isAccessControl(name)) {
                head.remove(name);
                at = head.fastIterateNonEmpty(); // a removal moves the fields that follow
            } else {
                at = head.fiNextNonEmpty(at);
            }
        }
    }

    /** Has {@code Vary} name the origin, as what the answer says differs by it. */
    static void varyByOrigin(HeaderMap head) {
        HeaderValues vary = head.get(Headers.VARY);
        for (int i = 0; vary != null && i < vary.size(); i++) {
            if (Tokens.contains(vary.get(i), "Origin") || Tokens.contains(vary.get(i), "*")) {
                return;
            }
        }
        head.add(Headers.VARY, "Origin");
    }

    private static boolean isAccessControl(HttpString name) {
        if (name.length() < PREFIX.length()) {
            return false;
        }
        for (int i = 0; i < PREFIX.length(); i++) {
            int c = name.byteAt(i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != PREFIX.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
