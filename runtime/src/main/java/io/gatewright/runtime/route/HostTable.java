package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of several tables a host has: its own, else that of the longest suffix of it, else the one for others. Immutable.
 *
 * @param suffixes texts that begin with a dot by their hash, empty where there is none, with their tables beside
 * @param others the table of hosts that have no other, or {@link #NONE}
 * @param longest the length of the longest suffix
 * @param onlyOthers whether all hosts have the same table
 */
@SuppressWarnings("ArrayRecordComponent")
record HostTable(
        Map<String, Integer> exact,
        String[] suffixes,
        int[] suffixTables,
        int others,
        int longest,
        boolean onlyOthers) {
    /** No table. */
    static final int NONE = -1;

    /** @param tables by host, by {@code *.suffix}, or by {@code *} alone */
    static HostTable of(Map<String, Integer> tables) {
        Map<String, Integer> exact = new HashMap<>();
        int others = tables.getOrDefault("*", NONE);
        int wildcards = 0;
        int length = 0;
        for (String host : tables.keySet()) {
            if (host.startsWith("*.")) {
                wildcards++;
                length = Math.max(length, host.length() - 1);
            }
        }
        boolean onlyOthers = tables.size() == 1 && tables.containsKey("*");
        String[] suffixes = new String[Integer.highestOneBit(4 * wildcards + 1)];
        int[] suffixTables = new int[suffixes.length];
        Arrays.fill(suffixes, "");
        tables.forEach((host, table) -> {
            if (host.startsWith("*.")) {
                put(suffixes, suffixTables, host.substring(1), table);
            } else if (!host.equals("*")) {
                exact.put(host, table);
            }
        });
        return new HostTable(exact, suffixes, suffixTables, others, length, onlyOthers);
    }

    private static void put(String[] suffixes, int[] suffixTables, String suffix, int table) {
        long hash = 0;
        for (int i = suffix.length() - 1; i >= 0; i--) {
            hash = next(hash, suffix.charAt(i));
        }
        int slot = slot(hash, suffixes.length - 1);
        while (!suffixes[slot].isEmpty()) {
            slot = (slot + 1) & (suffixes.length - 1);
        }
        suffixes[slot] = suffix;
        suffixTables[slot] = table;
    }

    private static int slot(long hash, int mask) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }

    private static long next(long hash, char c) {
        return 31 * hash + c;
    }

    /** The table of the request's host, which is not asked for where it makes no difference. */
    int find(RequestView request) {
        return onlyOthers ? others : find(request.host());
    }

    int find(String host) {
        if (!exact.isEmpty()) {
            Integer own = exact.get(host);
            if (own != null) {
                return own;
            }
        }
        return longest == 0 ? others : bySuffix(host);
    }

    /** Walks back over the host once, looking at what follows each label. */
    private int bySuffix(String host) {
        int found = others;
        long hash = 0;
        int last = Math.max(1, host.length() - longest);
        for (int i = host.length() - 1; i >= last; i--) {
            char c = host.charAt(i);
            hash = next(hash, c);
            if (c == '.') {
                found = at(hash, host, i, found);
            }
        }
        return found;
    }

    private int at(long hash, String host, int dot, int otherwise) {
        int mask = suffixes.length - 1;
        for (int slot = slot(hash, mask); !suffixes[slot].isEmpty(); slot = (slot + 1) & mask) {
            if (suffixes[slot].length() == host.length() - dot && host.startsWith(suffixes[slot], dot)) {
                return suffixTables[slot];
            }
        }
        return otherwise;
    }
}
