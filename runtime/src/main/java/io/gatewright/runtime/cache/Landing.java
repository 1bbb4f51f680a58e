package io.gatewright.runtime.cache;

/** How the wait for another's call ended, when not with its answer. */
enum Landing {
    /** The answer can't be shared, or the upstream failed: each asks for itself. */
    ALONE,
    /** The call was given up, or is for another key: look again, perhaps with one of those who waited leading. */
    AGAIN
}
