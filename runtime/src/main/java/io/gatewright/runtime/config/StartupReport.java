package io.gatewright.runtime.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that keeps the gateway from starting, collected so that it is said in one message. Whoever
 * finds a mistake adds a sentence and goes on with a harmless value. Used by the starting thread only.
 */
public final class StartupReport {
    private final List<String> problems = new ArrayList<>();

    /**
     * Adds a mistake.
     *
     * @param sentence what is wrong and what would mend it, never with the value of a secret
     */
    public void problem(String sentence) {
        problems.add(sentence);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The sentences in the order they were added. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
