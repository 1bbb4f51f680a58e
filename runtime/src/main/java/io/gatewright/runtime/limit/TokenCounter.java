package io.gatewright.runtime.limit;

/** One key's token bucket. */
final class TokenCounter implements Counter {

    private static final int BYTES = 64;

    private final long sharesPerToken;
    private final long sharesPerNano;
    private final long full;

    private long credit;
    private long asOf;
    private boolean started;

    TokenCounter(int burst, long sharesPerToken, long sharesPerNano) {
        this.sharesPerToken = sharesPerToken;
        this.sharesPerNano = sharesPerNano;
        this.full = burst * sharesPerToken;
        this.credit = full;
    }

    private TokenCounter(TokenCounter from) {
        this.sharesPerToken = from.sharesPerToken;
        this.sharesPerNano = from.sharesPerNano;
        this.full = from.full;
        this.credit = from.credit;
        this.asOf = from.asOf;
        this.started = from.started;
    }

    @Override
    public Decision take(long now, int cost, Memory memory) {
        refill(now);
        long price = cost * sharesPerToken;
        if (credit < price) {
            return new Decision(false, credit / sharesPerToken, nanosFor(price - credit));
        }
        credit -= price;
        return new Decision(true, credit / sharesPerToken, nanosFor(sharesPerToken - credit % sharesPerToken));
    }

    @Override
    public boolean idle(long now) {
        refill(now);
        return credit == full;
    }

    @Override
    public Counter copy() {
        return new TokenCounter(this);
    }

    @Override
    public int bytes() {
        return BYTES;
    }

    private void refill(long now) {
        long elapsed = started ? now - asOf : 0;
        started = true;
        asOf = elapsed < 0 ? asOf : now;
        if (elapsed > 0 && credit < full) {
            credit = elapsed >= nanosFor(full - credit) ? full : credit + elapsed * sharesPerNano;
        }
    }

    /** The time in which {@code shares} (positive) come in, rounded up. */
    private long nanosFor(long shares) {
        return (shares - 1) / sharesPerNano + 1;
    }
}
