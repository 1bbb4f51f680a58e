package io.gatewright.runtime.route;

import java.util.Arrays;

/**
 * Where the walk through each of several tables starts. Immutable.
 *
 * @param first that of the first table, known without a look into {@code all} where there is no other
 */
@SuppressWarnings("ArrayRecordComponent")
record Starts(Start first, Start[] all) {
    /** @param targets by table, at least one */
    static Starts of(Branches branches, long[] targets) {
        Start[] all = Arrays.stream(targets).mapToObj(branches::start).toArray(Start[]::new);
        return new Starts(all[0], all);
    }

    Start of(int table) {
        return table == 0 ? first : all[table];
    }
}
