package io.gatewright.compiler.policy.transform;

import java.util.Locale;

/** What can be changed of a message beside its header. */
public enum MessagePart {
    QUERY,
    COOKIE,
    BODY;

    /** As written: {@code query}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
