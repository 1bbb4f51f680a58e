package io.gatewright.runtime.cache;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an upstream's answer may be stored, and for how long. */
final class Freshness {
    /** Answers to a GET that are whole and mean the same to the next who asks. */
    private static final Set<Integer> STATUSES = Set.of(200, 203, 301, 308, 404, 410);

    private static final HttpString CLEAR_SITE_DATA = new HttpString("Clear-Site-Data");
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");

    private Freshness() {}

    /**
     * For how long the answer is fresh from now on: the policy's time, or what is left of the upstream's own where
     * that is shorter.
     *
     * @return not positive when it must not be stored
     */
    static Duration of(int status, HeaderMap response, Duration ttl, long nowMillis) {
        if (!STATUSES.contains(status)
                || response.contains(Headers.SET_COOKIE)
                || response.contains(Headers.SET_COOKIE2)
                || response.contains(Headers.CONTENT_RANGE)
                || response.contains(CLEAR_SITE_DATA)) {
            return Duration.ZERO;
        }
        Directives control = Directives.of(response.get(Headers.CACHE_CONTROL));
        if (control.noStore() || control.noCacheOrPrivate()) {
            return Duration.ZERO;
        }
        long lifetime = control.sharedMaxAge() >= 0 ? control.sharedMaxAge() : control.maxAge();
        if (lifetime < 0) {
            lifetime = untilExpiry(response, nowMillis);
        }
        if (lifetime < 0) {
            return pragmaForbids(response) ? Duration.ZERO : ttl;
        }
        Duration left = Duration.ofSeconds(lifetime - age(response));
        return left.compareTo(ttl) < 0 ? left : ttl;
    }

    /** How old the answer already was when it came, in seconds. */
    static long age(HeaderMap response) {
        String age = response.getFirst(Headers.AGE);
        return age == null ? 0 : Directives.seconds(age.strip());
    }

    /**
     * The names in the answer's Vary, and Origin where the answer admits one origin only.
     *
     * @return null for {@code *}
     */
    static @Nullable List<String> vary(HeaderMap response) {
        List<String> names = new ArrayList<>();
        for (String line : lines(response.get(Headers.VARY))) {
            for (String member : line.split(",", -1)) {
                String name = member.strip();
                if (name.equals("*")) {
                    return null;
                }
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        for (String origin : lines(response.get(ALLOW_ORIGIN))) {
            if (!origin.strip().equals("*")) {
                names.add("Origin");
            }
        }
        return names;
    }

    /** Seconds by {@code Expires}; -1 when absent, 0 when it is no date. */
    private static long untilExpiry(HeaderMap response, long nowMillis) {
        String expires = response.getFirst(Headers.EXPIRES);
        if (expires == null) {
            return -1;
        }
        long at = HttpDate.parse(expires);
        String dated = response.getFirst(Headers.DATE);
        long from = dated == null ? HttpDate.NONE : HttpDate.parse(dated);
        return at == HttpDate.NONE ? 0 : Math.max(0, (at - (from == HttpDate.NONE ? nowMillis : from)) / 1000);
    }

    private static boolean pragmaForbids(HeaderMap response) {
        for (String line : lines(response.get(Headers.PRAGMA))) {
            if (Directives.of(List.of(line)).noCacheOrPrivate()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
