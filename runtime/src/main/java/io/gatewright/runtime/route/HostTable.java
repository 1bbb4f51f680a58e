package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which of several tables a host has: its own, else that of the longest suffix of it, else the one for others. Immutable. */
final class HostTable {
    /** No table. */
    static final int NONE = -1;

    private final Map<String, Integer> exact = new HashMap<>();
    private final String[] suffixes;
    private final int[] suffixTables;
    private final int others;
    private final int longest;
    private final boolean onlyOthers;

    /** @param tables by host, by {@code *.suffix}, or by {@code *} alone */
    HostTable(Map<String, Integer> tables) {
        others = tables.getOrDefault("*", NONE);
        int wildcards = 0;
        int length = 0;
        for (String host : tables.keySet()) {
            if (host.startsWith("*.")) {
                wildcards++;
                length = Math.max(length, host.length() - 1);
            }
        }
        longest = length;
        onlyOthers = tables.size() == 1 && tables.containsKey("*");
        suffixes = new String[Integer.highestOneBit(4 * wildcards + 1)];
        suffixTables = new int[suffixes.length];
        Arrays.fill(suffixes, "");
        tables.forEach((host, table) -> {
            if (host.startsWith("*.")) {
                put(host.substring(1), table);
            } else if (!host.equals("*")) {
                exact.put(host, table);
            }
        });
    }

    private void put(String suffix, int table) {
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
