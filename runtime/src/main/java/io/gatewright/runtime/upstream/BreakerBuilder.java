package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.StartupReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Collects what is said of a circuit breaker. Mistakes go to the start-up report, and the default stays. Used by the
 * starting thread only.
 */
public final class BreakerBuilder {
    private final String upstream;
    private final StartupReport report;
    private BreakerSettings settings = BreakerSettings.DEFAULT;

    BreakerBuilder(String upstream, StartupReport report) {
        this.upstream = upstream;
        this.report = report;
    }

    /** The share of failed requests at which it opens. @param percent over 0, up to 100. Default: 50 */
    public BreakerBuilder errors(BigDecimal percent) {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            problem("errors must be over 0 % and at most 100 %");
        } else {
            settings = settings.errors(
                    percent.movePointRight(4).setScale(0, RoundingMode.CEILING).longValueExact());
        }
        return this;
    }

    public BreakerBuilder errors(long percent) {
        return errors(BigDecimal.valueOf(percent));
    }

    /** With fewer requests in the window it never opens. @param requests 1 to 1,000,000. Default: 20 */
    public BreakerBuilder minimum(long requests) {
        if (requests < 1 || requests > 1_000_000) {
            problem("minimum must be from 1 to 1000000");
        } else {
            settings = settings.minimum((int) requests);
        }
        return this;
    }

    /** The window that requests are counted over. Default: 10 s. */
    public BreakerBuilder within(Duration window) {
        if (positive("within", window)) {
            settings = settings.within(window);
        }
        return this;
    }

    /** How long it stays open before it lets probes pass. Default: 15 s. */
    public BreakerBuilder open(Duration pause) {
        if (positive("open", pause)) {
            settings = settings.open(pause);
        }
        return this;
    }

    /** The requests that must be answered well before it closes. @param requests 1 to 1,000. Default: 3 */
    public BreakerBuilder probes(long requests) {
        if (requests < 1 || requests > 1000) {
            problem("probes must be from 1 to 1000");
        } else {
            settings = settings.probes((int) requests);
        }
        return this;
    }

    private boolean positive(String what, Duration duration) {
        boolean fits = !duration.isNegative() && !duration.isZero() && duration.compareTo(BreakerSettings.LONGEST) <= 0;
        if (!fits) {
            problem(what + " must be positive and at most a day");
        }
        return fits;
    }

    private void problem(String sentence) {
        report.problem("upstream " + upstream + ": its breaker's " + sentence);
    }

    BreakerSettings settings() {
        return settings;
    }
}
