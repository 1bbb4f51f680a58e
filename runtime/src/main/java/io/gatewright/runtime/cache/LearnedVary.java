package io.gatewright.runtime.cache;

import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The request fields that the answers of one route were seen to vary by, beyond what its policy says. Only grows, up
 * to {@value #MAX} names, so that a key made later has all that a key made earlier had. Thread-safe.
 */
final class LearnedVary {
    static final int MAX = 16;

    private volatile List<HttpString> names = List.of();

    /** In a fixed order. */
    List<HttpString> names() {
        return names;
    }

    /** @return false when there is no room for them all; then none is taken */
    synchronized boolean learn(List<HttpString> more) {
        List<HttpString> all = new ArrayList<>(names);
        for (HttpString name : more) {
            if (!all.contains(name)) {
                all.add(name);
            }
        }
        if (all.size() > MAX) {
            return false;
        }
        all.sort(Comparator.comparing(HttpString::toString, String.CASE_INSENSITIVE_ORDER));
        names = List.copyOf(all);
        return true;
    }
}
