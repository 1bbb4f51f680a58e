package io.gatewright.runtime.limit;

/** The members of the fields of draft-ietf-httpapi-ratelimit-headers-11: structured lists, one item for each limit. */
final class RateLimitFields {

    private RateLimitFields() {}

    /**
     * {@code "name";q=100;w=60}; a token bucket adds {@code ;gatewright-burst=20}. {@code w} is left out where the
     * period is not a whole number of seconds, for which the draft has no notation.
     */
    static String policy(String name, Rule rule) {
        StringBuilder item = quoted(name).append(";q=").append(rule.quota());
        if (rule.period().toNanos() % 1_000_000_000L == 0) {
            item.append(";w=").append(rule.period().toSeconds());
        }
        if (rule instanceof TokenBucket bucket) {
            item.append(";gatewright-burst=").append(bucket.burst());
        }
        return item.toString();
    }

    /** {@code "name";r=99;t=12}: what is left, and the seconds for which there will be no more than that. */
    static String state(String name, Decision decision) {
        return quoted(name)
                .append(";r=")
                .append(decision.remaining())
                .append(";t=")
                .append(decision.waitSeconds())
                .toString();
    }

    private static StringBuilder quoted(String name) {
        return new StringBuilder(name.length() + 32).append('"').append(name).append('"');
    }

    /** Whether {@code name} can stand in a structured-field string as it is. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
    }
}
