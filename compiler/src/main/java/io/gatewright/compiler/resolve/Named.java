package io.gatewright.compiler.resolve;

import java.util.SortedSet;

/**
 * Texts of a type: {@code uuid}, or one that is declared.
 *
 * @param texts all of them, where they are few; empty where they are endless
 */
record Named(String type, SortedSet<String> texts) implements Kind {
    @Override
    public String phrase() {
        return "a text of type `" + type + "`";
    }

    @Override
    public boolean fits(Kind other) {
        return other.isOpen() || other.isText();
    }

    @Override
    public boolean takes(Kind given) {
        return given.isOpen() || (given instanceof Named named && named.type.equals(type));
    }

    @Override
    public boolean isText() {
        return true;
    }
}
