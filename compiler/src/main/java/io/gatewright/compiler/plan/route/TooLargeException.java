package io.gatewright.compiler.plan.route;

/** A plan would pass its bounds: GW3901. Never leaves the planner. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
        super(null, null, false, false);
    }
}
