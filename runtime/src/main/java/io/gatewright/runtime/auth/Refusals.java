package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import java.util.List;

/** The answers to callers who may not pass. None of them may be stored by a cache on the way. */
final class Refusals {

    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    private Refusals() {}

    /** 401, with the challenge of each auth. */
    static Problem unauthenticated(List<Auth> auths) {
        Problem problem = unstored(401, "This needs a caller who is known; no credential was sent.");
        for (Auth auth : auths) {
            problem = problem.with(WWW_AUTHENTICATE, auth.challenge());
        }
        return problem;
    }

    /** 403, with what the auths that know the caller say about it. */
    static Problem forbidden(List<Auth> auths, Exchange x) {
        Problem problem = unstored(403, "The caller may not do this.");
        for (Auth auth : auths) {
            String insufficient = auth.insufficient();
            if (insufficient != null && x.identity(auth.name()) != null) {
                problem = problem.with(WWW_AUTHENTICATE, insufficient);
            }
        }
        return problem;
    }

    /** 400 or 401 for a credential that is no good. @param reason a sentence without its capital and its full stop */
    static Problem rejected(int status, String reason, String challenge) {
        String detail = Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
        return unstored(status, detail).with(WWW_AUTHENTICATE, challenge);
    }

    private static Problem unstored(int status, String detail) {
        return Problem.of(status, detail).with("Cache-Control", "no-store");
    }
}
