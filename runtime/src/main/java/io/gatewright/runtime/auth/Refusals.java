package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.http.Problem;
import java.util.List;
import java.util.StringJoiner;

/** The answers to callers who may not pass. None of them may be stored by a cache on the way. */
final class Refusals {

    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    /** Beyond it no scopes are listed: a client can do without, and not every one takes a longer field. */
    private static final int LONGEST_SCOPE = 1024;

    private Refusals() {}

    /** 401, with the challenge of each auth. */
    static Problem unauthenticated(List<Auth> auths) {
        Problem problem = unstored(401, "This needs a caller who is known; no credential was sent.");
        for (Auth auth : auths) {
            problem = problem.with(WWW_AUTHENTICATE, auth.challenge());
        }
        return problem;
    }

    /** 403, with what the auths that know the caller say about it. @param scopes all that are needed */
    static Problem forbidden(List<Auth> auths, List<Grant> scopes, Exchange x) {
        Problem problem = unstored(403, "The caller may not do this.");
        for (Auth auth : auths) {
            String insufficient = auth.insufficient();
            Identity caller = x.identity(auth.name());
            if (insufficient != null && caller != null) {
                problem = problem.with(WWW_AUTHENTICATE, insufficient + lacking(auth, caller, scopes));
            }
        }
        return problem;
    }

    /** All scopes that a token of the auth needs (RFC 6750, section 3), where this one lacks any; else nothing. */
    private static String lacking(Auth auth, Identity caller, List<Grant> scopes) {
        StringJoiner names = new StringJoiner(" ", ", scope=\"", "\"");
        boolean lacks = false;
        for (Grant scope : scopes) {
            if (scope.auth().equals(auth.name())) {
                names.add(scope.name());
                lacks |= !scope.isHeldBy(caller);
            }
        }
        return lacks && names.length() <= LONGEST_SCOPE ? names.toString() : "";
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
