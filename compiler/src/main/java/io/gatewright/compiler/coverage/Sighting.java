package io.gatewright.compiler.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How requests of one test ended in one route, as the runtime writes it down. Empty is what it does not say.
 *
 * @param answered whether an answer of the upstream came
 * @param cache {@code hit}, {@code miss} and the like
 * @param limit the name of the limit that refused
 * @param auth the auth that identified the caller, or why it did not
 */
public record Sighting(
        String test,
        String route,
        String method,
        String status,
        String upstream,
        boolean answered,
        String cache,
        String limit,
        String auth) {
    private static final int COLUMNS = 10;

    /** Every line that is one, in the order of {@code lines}. */
    public static List<Sighting> read(List<String> lines) {
        List<Sighting> read = new ArrayList<>();
        lines.forEach(line -> read(line).ifPresent(read::add));
        return read;
    }

    /** @param line test, route, method, status, upstream, {@code answered}, cache, limit, auth, count */
    private static Optional<Sighting> read(String line) {
        String[] column = line.split("\t", -1);
        return column.length == COLUMNS
                ? Optional.of(new Sighting(
                        column[0],
                        column[1],
                        column[2],
                        column[3],
                        column[4],
                        !column[5].isEmpty(),
                        column[6],
                        column[7],
                        column[8]))
                : Optional.empty();
    }
}
