package io.gatewright.compiler.diff;

import java.util.Objects;

/**
 * One difference in how requests are treated.
 *
 * @param before what was, for a reader; on one line
 * @param after what is
 * @param because what makes it of its group, for a reader; may be empty
 */
public record Change(Group group, String before, String after, String because) {
    public Change {
        Objects.requireNonNull(group);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(because);
    }

    public Change(Group group, String before, String after) {
        this(group, before, after, "");
    }
}
