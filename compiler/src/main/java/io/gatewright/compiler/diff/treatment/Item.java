package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Group;
import java.util.Objects;

/**
 * One thing that is done to a request.
 *
 * @param group where it is told when it changes
 * @param label what it is about: {@code limit}
 * @param form equal exactly where it is the same, as {@link Canonical} makes it
 * @param shown for a reader
 */
record Item(Group group, String label, Object form, String shown) {
    Item {
        Objects.requireNonNull(group);
        Objects.requireNonNull(label);
        Objects.requireNonNull(form);
        Objects.requireNonNull(shown);
    }

    /** What makes two items the same. */
    record Key(String label, Object form) {}

    Key key() {
        return new Key(label, form);
    }
}
