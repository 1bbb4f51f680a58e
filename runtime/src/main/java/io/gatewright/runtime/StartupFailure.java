package io.gatewright.runtime;

import java.util.List;

/** Why a gateway did not start: everything that is wrong, in one message. */
public final class StartupFailure extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<String> problems;

    StartupFailure(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
