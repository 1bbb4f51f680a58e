package io.gatewright.runtime.upstream;

import io.gatewright.runtime.time.GatewayClock;
import java.util.function.Consumer;

/**
 * A circuit breaker (Nygard, Release It!): while too many requests fail it refuses them at once. Once it was open for so
 * long it lets some through; when all of these succeed it closes, and when one fails it opens again. If neither comes about
 * in as long a time, it lets as many more through, so that none that hangs or is lost can keep it half-open for ever.
 *
 * <p>Who {@linkplain #enter enters} holds a permit, and {@linkplain #settle settles} it with what became of the request,
 * or {@linkplain #abandon abandons} it where that says nothing about the upstream. A permit from before the last change of
 * state counts for nothing. While it is closed, entering is one volatile read. Thread-safe.
 */
final class Breaker {
    /** In place of a permit: the request may not be sent. */
    static final long REFUSED = -1;

    /** In place of a permit: there is none, or it is settled. */
    static final long NONE = 0;

    private final BreakerSettings settings;
    private final GatewayClock clock;
    private final Consumer<String> told;
    private final FailureWindow window;
    private BreakerState state = BreakerState.CLOSED;
    /** Grows with each change of state; the permit of all who enter in it. */
    private long era = 1;
    /** The era while it is closed, else {@link #NONE}. */
    private volatile long closedEra = 1;

    private long openedAt;
    private long probesSince;
    private int probing;
    private int passed;

    /** @param told hears a sentence on each change of state; must not block */
    Breaker(BreakerSettings settings, GatewayClock clock, Consumer<String> told) {
        this.settings = settings;
        this.clock = clock;
        this.told = told;
        this.window = new FailureWindow(settings.within().toNanos());
    }

    /** @return a permit, or {@link #REFUSED} */
    long enter() {
        long permit = closedEra;
        return permit == NONE ? probe() : permit;
    }

    private synchronized long probe() {
        if (state == BreakerState.OPEN && isOver(openedAt)) {
            change(BreakerState.HALF_OPEN);
            probesSince = clock.nanoTime();
            told.accept("half-open: lets " + settings.probes() + " requests through");
        }
        return switch (state) {
            case CLOSED -> era;
            case OPEN -> REFUSED;
            case HALF_OPEN -> {
                if (probing == settings.probes()) {
                    if (!isOver(probesSince)) {
                        yield REFUSED;
                    }
                    probing = 0;
                    probesSince = clock.nanoTime();
                }
                probing++;
                yield era;
            }
        };
    }

    /** The request ended. @param failed whether by the upstream's fault */
    synchronized void settle(long permit, boolean failed) {
        if (permit != era) {
            return;
        }
        switch (state) {
            case CLOSED -> count(failed);
            case HALF_OPEN -> probed(failed);
            case OPEN -> throw new IllegalStateException("a permit of a time when none is given");
        }
    }

    private void count(boolean failed) {
        long now = clock.nanoTime();
        window.add(now, failed);
        if (settings.tripsAt(window.requests(), window.failures())) {
            open(now, window.failures() + " of " + window.requests() + " requests failed");
        }
    }

    private void probed(boolean failed) {
        if (failed) {
            open(clock.nanoTime(), "a probe failed");
        } else if (++passed == settings.probes()) {
            change(BreakerState.CLOSED);
            told.accept("closed: the probes were answered");
        }
    }

    private void open(long now, String why) {
        change(BreakerState.OPEN);
        openedAt = now;
        told.accept("open for " + settings.open().toMillis() + " ms: " + why);
    }

    private void change(BreakerState to) {
        state = to;
        era++;
        closedEra = to == BreakerState.CLOSED ? era : NONE;
        window.clear();
        probing = 0;
        passed = 0;
    }

    /** The request ended in a way that tells nothing about the upstream. */
    synchronized void abandon(long permit) {
        if (permit == era && state == BreakerState.HALF_OPEN && probing > 0) {
            probing--;
        }
    }

    private boolean isOver(long since) {
        return clock.nanoTime() - since >= settings.open().toNanos();
    }

    /** One whose time to be open is over is half-open, though nobody has entered since. */
    synchronized BreakerState state() {
        return state == BreakerState.OPEN && isOver(openedAt) ? BreakerState.HALF_OPEN : state;
    }

    /** After how many seconds it may be worth coming back; at least 1. */
    synchronized long retryAfterSeconds() {
        if (state != BreakerState.OPEN) {
            return 1;
        }
        long left = openedAt + settings.open().toNanos() - clock.nanoTime();
        return Math.max(1, (left + 999_999_999) / 1_000_000_000);
    }
}
