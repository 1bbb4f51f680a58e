package io.gatewright.compiler.vocabulary;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the nearest known word, if it is near enough to be a slip of the fingers. */
public final class NearMiss {
    private NearMiss() {}

    /**
     * The candidate with the smallest Damerau-Levenshtein distance: at most 1 for words of up to 4 characters, at most 2
     * for longer ones; a difference in case alone always counts as near. Ties go to the first in alphabetical order.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        return of(word, candidates, word.length() <= 4 ? 1 : 2);
    }

    /** The nearest candidate, at most {@code limit} slips away. */
    public static Optional<String> of(String word, Collection<String> candidates, int limit) {
        if (word.length() > 64) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates.stream().sorted().toList()) {
            if (candidate.equals(word)) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < Math.min(word.length(), candidate.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn {@code a} into {@code b}. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[b.length()];
    }
}
