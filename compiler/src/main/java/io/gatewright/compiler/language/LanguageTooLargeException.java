package io.gatewright.compiler.language;

/** The automaton of a combination of languages would pass the bounds of {@link Minimal}. */
public final class LanguageTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LanguageTooLargeException() {
        super(null, null, false, false);
    }
}
