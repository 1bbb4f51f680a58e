package io.gatewright.compiler.resolve;

import java.util.Optional;

/** What {@code each … in} of a fetch gives: a value for each of the texts or numbers it went over. */
record MapOf(Slot value) implements Kind {
    @Override
    public String phrase() {
        return "the results of a fetch for each of a list";
    }

    @Override
    public boolean fits(Kind other) {
        return other.isOpen() || other instanceof MapOf;
    }

    @Override
    public boolean takes(Kind given) {
        return given.isOpen() || (given instanceof MapOf map && value.kind().takes(map.value.kind()));
    }

    @Override
    public Optional<Kind> every() {
        return Optional.of(value.kind());
    }
}
