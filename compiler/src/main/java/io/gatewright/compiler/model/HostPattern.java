package io.gatewright.compiler.model;

import java.util.Objects;

/**
 * The hosts a route answers for: one, or all with a suffix.
 *
 * @param text {@code api.example.com}, or {@code *.example.com} for any number of labels in front of {@code .example.com},
 *     at least one; lower case, without port and trailing dot
 */
public record HostPattern(String text) implements Comparable<HostPattern> {
    public HostPattern {
        Objects.requireNonNull(text);
        String host = text.startsWith("*.") ? text.substring(2) : text;
        boolean clean = !host.isEmpty()
                && !host.startsWith(".")
                && !host.endsWith(".")
                && host.chars().allMatch(c -> c > ' ' && c < 0x7f && "*/?#@\\".indexOf(c) < 0 && (c < 'A' || c > 'Z'));
        if (!clean) {
            throw new IllegalArgumentException("not a host pattern: " + text);
        }
    }

    public boolean isWildcard() {
        return text.startsWith("*");
    }

    /** {@code .example.com} of {@code *.example.com}. @throws IllegalStateException for a single host */
    public String suffix() {
        if (!isWildcard()) {
            throw new IllegalStateException(text + " is one host");
        }
        return text.substring(1);
    }

    /** Whether a host, in the form of this, is one of them. */
    public boolean takes(String host) {
        return isWildcard() ? host.length() > suffix().length() && host.endsWith(suffix()) : host.equals(text);
    }

    @Override
    public int compareTo(HostPattern other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
