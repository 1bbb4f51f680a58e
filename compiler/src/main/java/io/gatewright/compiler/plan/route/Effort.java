package io.gatewright.compiler.plan.route;

/**
 * What planning has cost so far, counted in small steps that take about as long on every run: a plan of moderate size may
 * still be expensive to find. Not thread-safe.
 */
final class Effort {
    /** Most states of automata looked at, where types are compared. */
    static final long MAX_STATES = 40_000_000;
    /** Most atoms looked at, where questions about conditions are put in order. */
    static final long MAX_ATOMS = 30_000_000;

    private long states;
    private long atoms;

    /** @throws TooLargeException beyond {@link #MAX_STATES} */
    void states(long more) {
        states += more;
        if (states > MAX_STATES) {
            throw new TooLargeException(TooLargeException.Cause.TYPES);
        }
    }

    /** @throws TooLargeException beyond {@link #MAX_ATOMS} */
    void atoms(long more) {
        atoms += more;
        if (atoms > MAX_ATOMS) {
            throw new TooLargeException(TooLargeException.Cause.CONDITIONS);
        }
    }
}
