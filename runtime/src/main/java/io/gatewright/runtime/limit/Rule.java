package io.gatewright.runtime.limit;

import java.time.Duration;

/** How an allowance is counted. Immutable. */
sealed interface Rule permits SlidingWindow, TokenBucket {

    /** A counter of which nothing is used. */
    Counter fresh();

    /** The most that one request may cost; from 1. */
    int capacity();

    /** What is granted per {@link #period()}, from 1. */
    int quota();

    /** The time in which {@link #quota()} is granted; positive. */
    Duration period();
}
