package io.gatewright.compiler.language;

/** Ends the reading of a pattern; never leaves {@link Regex}. */
final class RegexError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Regex.Parsed.Problem problem;

    RegexError(int offset, int length, String message, String help) {
        super(message, null, false, false);
        this.problem = new Regex.Parsed.Problem(offset, length, message, help);
    }

    Regex.Parsed.Problem problem() {
        return problem;
    }
}
