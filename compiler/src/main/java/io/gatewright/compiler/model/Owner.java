package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * A declaration whose settings reach routes: the gateway, a policy, a group or a route.
 *
 * @param title its kind and name, {@code policy baseline}, or a group's path as written, {@code group /admin}
 * @param span the whole declaration
 */
public record Owner(String title, Span span) {
    public Owner {
        Objects.requireNonNull(title);
        Objects.requireNonNull(span);
    }

    /** Whether something was written inside this declaration. */
    public boolean holds(Span setting) {
        return span.file() == setting.file() && span.start() <= setting.start() && setting.end() <= span.end();
    }
}
