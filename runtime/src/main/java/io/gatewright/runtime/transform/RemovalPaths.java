package io.gatewright.runtime.transform;

import java.util.ArrayList;
import java.util.List;

/**
 * Where to remove from a JSON text: at most 64 paths, walked all at once. Paths are numbered, and a set of them is
 * the bits of a {@code long}; the paths that led into a container at level n are those whose first n parts match the
 * way there, so one {@code long} a level is all the state there is. Immutable.
 */
final class RemovalPaths {
    private static final int MAX_PATHS = 64;
    private static final int MAX_PARTS = 32;

    private record Name(String text, long paths) {}

    private final long all;
    /** By level: the paths with {@code *} there. */
    private final long[] wild;
    /** By level: the paths that end there. */
    private final long[] last;
    /** By level: the paths with a name there. */
    private final long[] named;
    /** By level: the length of the longest name, in UTF-16 units. */
    private final int[] longest;

    private final List<List<Name>> names = new ArrayList<>();

    private RemovalPaths(List<String[]> paths, int levels) {
        all = paths.size() == MAX_PATHS ? -1L : (1L << paths.size()) - 1;
        wild = new long[levels];
        last = new long[levels];
        named = new long[levels];
        longest = new int[levels];
        for (int level = 0; level < levels; level++) {
            List<Name> here = new ArrayList<>();
            for (int p = 0; p < paths.size(); p++) {
                String[] parts = paths.get(p);
                if (level >= parts.length) {
                    continue;
                }
                long bit = 1L << p;
                if (level == parts.length - 1) {
                    last[level] |= bit;
                }
                if (parts[level].equals("*")) {
                    wild[level] |= bit;
                } else {
                    named[level] |= bit;
                    longest[level] = Math.max(longest[level], parts[level].length());
                    here.add(new Name(parts[level], bit));
                }
            }
            names.add(List.copyOf(here));
        }
    }

    /**
     * @param paths names separated by dots; a part {@code *} stands for every element or value
     * @throws IllegalArgumentException when there are none or more than 64, or one is malformed or of more than 32 parts
     */
    static RemovalPaths of(List<String> paths) {
        if (paths.isEmpty() || paths.size() > MAX_PATHS) {
            throw new IllegalArgumentException("between 1 and " + MAX_PATHS + " paths, not " + paths.size());
        }
        int levels = 0;
        List<String[]> split = new ArrayList<>();
        for (String path : paths) {
            String[] parts = path.split("\\.", -1);
            for (String part : parts) {
                if (part.isEmpty() || (part.indexOf('*') >= 0 && part.length() > 1)) {
                    throw new IllegalArgumentException("not a path: " + path);
                }
            }
            if (parts.length > MAX_PARTS) {
                throw new IllegalArgumentException("more than " + MAX_PARTS + " parts: " + path);
            }
            levels = Math.max(levels, parts.length);
            split.add(parts);
        }
        return new RemovalPaths(split, levels);
    }

    /** The paths that lead into the root. */
    long all() {
        return all;
    }

    /** How many levels of containers any path looks into. */
    int levels() {
        return wild.length;
    }

    /** Of {@code paths}, those that go on to every element or value of a container at {@code level}. */
    long wild(int level, long paths) {
        return paths & wild[level];
    }

    /** Of {@code paths}, those that go on by a name from {@code level}. */
    long named(int level, long paths) {
        return paths & named[level];
    }

    /** Whether one of {@code paths}, having gone on from {@code level}, ends there: what it led to is removed. */
    boolean ends(int level, long paths) {
        return (paths & last[level]) != 0;
    }

    int longestName(int level) {
        return longest[level];
    }

    /** Of {@code paths}, those that go on from {@code level} to the member of this name. */
    long member(int level, long paths, char[] name, int length) {
        long found = paths & wild[level];
        List<Name> here = names.get(level);
        for (int i = 0; i < here.size(); i++) {
            Name candidate = here.get(i);
            if ((paths & candidate.paths) != 0 && same(candidate.text, name, length)) {
                found |= candidate.paths;
            }
        }
        return found;
    }

    private static boolean same(String text, char[] name, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != name[i]) {
                return false;
            }
        }
        return true;
    }
}
