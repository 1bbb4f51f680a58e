package io.gatewright.compiler.resolve;

/** Kinds that are known by their name alone. */
enum Plain implements Kind {
    TEXT("a text"),
    /** A text that {@code in} and {@code ==} compare with networks. */
    ADDRESS("a text"),
    WHOLE("a whole number"),
    NUMBER("a number"),
    BOOL("a yes or no"),
    NULL("`null`");

    private final String phrase;

    Plain(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }

    @Override
    public boolean fits(Kind other) {
        return takes(other) || other.takes(this) || (isText() && other.isText());
    }

    @Override
    public boolean takes(Kind given) {
        return this == given
                || given.isOpen()
                || (this == NUMBER && given == WHOLE)
                || (this == TEXT && given.isText());
    }

    @Override
    public boolean isText() {
        return this == TEXT || this == ADDRESS;
    }

    @Override
    public boolean isNumber() {
        return this == WHOLE || this == NUMBER;
    }

    @Override
    public boolean isScalar() {
        return this != NULL;
    }
}
