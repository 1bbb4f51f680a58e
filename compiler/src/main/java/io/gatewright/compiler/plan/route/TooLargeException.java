package io.gatewright.compiler.plan.route;

/** A plan would pass its bounds: GW3901. Never leaves the planner. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** What there is too much of. */
    enum Cause {
        PATHS(
                "the paths of the routes overlap in more ways than can be decided at build time",
                "captures or `/**` before literal segments make them overlap: start paths with a literal, or split the gateway"),
        CONDITIONS(
                "the conditions of the routes can be met in more ways than can be decided at build time",
                "`when` on routes within one another's `/**` makes them many: ask about fewer variables, or on one path only"),
        TYPES(
                "the types of the routes overlap in more ways than can be decided at build time",
                "use fewer types in one place of a path, or such as begin with different texts");

        private final String message;
        private final String help;

        Cause(String message, String help) {
            this.message = message;
            this.help = help;
        }

        String message() {
            return message;
        }

        String help() {
            return help;
        }
    }

    TooLargeException(Cause cause) {
        super(null, null, false, false);
        this.cause = cause;
    }

    Cause of() {
        return cause;
    }
}
