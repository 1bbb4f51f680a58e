package io.gatewright.runtime.http;

import java.io.IOException;

/** A request's body whose framing is broken or that comes too slowly; the connection is lost. */
public final class MalformedBody extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    /** A body refused with {@code problem}. */
    public MalformedBody(Problem problem) {
        super(problem.detail());
        this.problem = problem.thenClose();
    }

    public Problem problem() {
        return problem;
    }
}
