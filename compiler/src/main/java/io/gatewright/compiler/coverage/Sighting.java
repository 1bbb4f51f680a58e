package io.gatewright.compiler.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How requests of one test ended in one route, as the runtime writes it down.
 *
 * @param keys of the {@link Outcome}s that this is
 */
public record Sighting(String test, String route, Set<String> keys) {
    private static final int COLUMNS = 10;

    public Sighting {
        keys = Set.copyOf(keys);
    }

    /** Every line that is one, in the order of {@code lines}. */
    public static List<Sighting> read(List<String> lines) {
        List<Sighting> read = new ArrayList<>();
        lines.forEach(line -> read(line).ifPresent(read::add));
        return read;
    }

    /** @param line test, route, method, status, upstream, {@code answered}, cache, limit, auth, count */
    private static Optional<Sighting> read(String line) {
        String[] column = line.split("\t", -1);
        if (column.length != COLUMNS) {
            return Optional.empty();
        }
        return Optional.of(new Sighting(column[0], column[1], new Reading(column).keys()));
    }

    private static final class Reading {
        private final Set<String> keys = new TreeSet<>();
        private final String method;
        private final String status;
        private final String upstream;
        private final boolean answered;
        private final String cache;
        private final String limit;

        Reading(String[] column) {
            method = column[2];
            status = column[3];
            upstream = column[4];
            answered = !column[5].isEmpty();
            cache = column[6];
            limit = column[7];
        }

        Set<String> keys() {
            if (cache.equals("hit") || cache.equals("collapsed")) {
                keys.add(Outcome.HIT);
            } else if (cache.equals("miss")) {
                keys.add(Outcome.MISS);
            }
            if (!limit.isEmpty()) {
                keys.add(Outcome.limited(limit));
            } else if (!upstream.isEmpty()) {
                keys.add(answered ? Outcome.ANSWERED : status);
            } else if (method.equals("OPTIONS") && status.equals("204")) {
                keys.add(Outcome.PREFLIGHT);
            } else if (Set.of(Outcome.UNKNOWN_CALLER, Outcome.FORBIDDEN, Outcome.TOO_LARGE)
                    .contains(status)) {
                keys.add(status);
            } else if (cache.isEmpty()) {
                keys.add(Outcome.ANSWERED);
            }
            return keys;
        }
    }
}
