package io.gatewright.compiler.vocabulary;

/** What happens where the gateway, a group, a policy and a route say the same thing. */
public enum Merge {
    /** Said in one place only; not inherited. */
    ONCE,
    /** The inner one stands in place of the outer one. */
    REPLACES,
    /** All of them hold. */
    ADDS,
    /** Joined name by name. */
    MERGES
}
