package io.gatewright.dsl.diagnostic;

/** How much a diagnostic matters. Errors stop the build and cannot be silenced. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
