package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;

/** A request that waits for another's call. Resumed on the I/O thread of its own connection, once. */
final class Parked implements Flight.Waiter {
    private final CacheStep step;
    private final Exchange x;
    private final CacheOutcome outcome;
    private final int waits;

    /** @param waits how often the request has waited, this time included */
    Parked(CacheStep step, Exchange x, CacheOutcome outcome, int waits) {
        this.step = step;
        this.x = x;
        this.outcome = outcome;
        this.waits = waits;
    }

    @Override
    public void answered(StoredResponse response) {
        resume(() -> step.answerCollapsed(x, outcome, response));
    }

    @Override
    public void landed(Landing how) {
        resume(() -> {
            switch (how) {
                case ALONE -> step.goAlone(x, outcome);
                case AGAIN -> step.lookUp(x, outcome, waits);
            }
        });
    }

    private void resume(Runnable action) {
        x.http().getIoThread().execute(() -> {
            if (x.clientGone()) {
                x.http().endExchange();
                return;
            }
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                x.fail(e);
            }
        });
    }
}
