package io.gatewright.runtime.limit;

/** A bounded number of bytes. */
interface Memory {

    /** Grants everything: for counters whose number is fixed. */
    Memory UNBOUNDED = bytes -> true;

    /** Takes {@code bytes} (positive) out of what is left, or takes nothing and answers false. */
    boolean reserve(int bytes);
}
