package io.gatewright.compiler.resolve;

import java.util.Optional;

/** {@code [Line]}, or a list written out. */
record ListOf(Slot item) implements Kind {
    /** {@code []}, which may stand for a list of anything. */
    static final ListOf NOTHING = new ListOf(Slot.present(Plain.NULL));

    static ListOf of(Kind kind) {
        return new ListOf(Slot.present(kind));
    }

    @Override
    public String phrase() {
        return item.kind().isText()
                ? "a list of texts"
                : item.kind().isNumber()
                        ? "a list of numbers"
                        : item.kind() instanceof Members ? "a list of objects" : "a list";
    }

    @Override
    public boolean fits(Kind other) {
        return other.isOpen()
                || (other instanceof ListOf list
                        && (isEmpty() || list.isEmpty() || item.kind().fits(list.item.kind())));
    }

    @Override
    public boolean takes(Kind given) {
        return given.isOpen()
                || (given instanceof ListOf list
                        && (list.isEmpty()
                                || (item.kind().takes(list.item.kind())
                                        && (item.optional() || !list.item.optional()))));
    }

    @Override
    public Optional<Kind> every() {
        return Optional.of(item.kind());
    }

    private boolean isEmpty() {
        return item.kind() == Plain.NULL;
    }
}
