package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Identity;

/**
 * A token of which everything but the time of day is known to be good.
 *
 * @param identity whom it speaks for
 * @param fromMillis the first millisecond of the epoch at which it is valid, leeway included
 * @param untilMillis the first at which it no longer is
 */
record VerifiedToken(Identity identity, long fromMillis, long untilMillis) {

    /** The identity, if the token is valid now. */
    Identity at(long epochMillis) throws FlawedToken {
        if (epochMillis >= untilMillis) {
            throw new FlawedToken(Flaw.EXPIRED);
        }
        if (epochMillis < fromMillis) {
            throw new FlawedToken(Flaw.NOT_YET_VALID);
        }
        return identity;
    }
}
