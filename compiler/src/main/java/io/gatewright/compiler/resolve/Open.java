package io.gatewright.compiler.resolve;

import java.util.Optional;

/**
 * Whatever a token or a body without a shape holds. It may be read on without {@code ?.}: each part is one of these, and may
 * be absent.
 */
record Open(String phrase) implements Kind {
    static final Open CLAIM = new Open("a claim");
    static final Open BODY = new Open("a part of a body without a shape");

    /** Of what was told, so that nothing more is. */
    static final Open TOLD = new Open("a value");

    @Override
    public boolean fits(Kind other) {
        return true;
    }

    @Override
    public boolean takes(Kind given) {
        return true;
    }

    @Override
    public Optional<Slot> part(String name) {
        return Optional.of(new Slot(this, true));
    }

    @Override
    public Optional<Kind> every() {
        return Optional.of(this);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isScalar() {
        return true;
    }
}
