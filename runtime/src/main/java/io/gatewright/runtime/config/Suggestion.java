package io.gatewright.runtime.config;

import java.util.Collection;

/** Finds the name that was probably meant. */
public final class Suggestion {
    private static final int MAX_DISTANCE = 2;

    private Suggestion() {}

    /** {@code "; did you mean `x`?"}, or nothing when no name is near. */
    public static String among(String given, Collection<String> known) {
        String best = "";
        int distance = MAX_DISTANCE + 1;
        for (String name : known.stream().sorted().toList()) {
            int d = distance(given, name);
            if (d < distance) {
                distance = d;
                best = name;
            }
        }
        return best.isEmpty() ? "" : "; did you mean `" + best + "`?";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
