package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.AuthResult.Identified;
import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.RequestTransform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks several auths about one request. A credential is bad when every auth that reads it says so: a staff token is
 * not held against its bearer where customers are welcome too.
 */
final class Callers {

    private final List<Auth> auths;

    Callers(List<Auth> auths) {
        this.auths = List.copyOf(auths);
    }

    /** Lets the exchange know whom the auths found; the rejection of a credential that none of them takes, or null. */
    @Nullable
    Rejected identify(Exchange x) {
        List<Auth> against = null;
        Rejected first = null;
        for (int i = 0; i < auths.size(); i++) {
            Auth auth = auths.get(i);
            if (x.identity(auth.name()) != null) {
                continue;
            }
            AuthResult result = auth.authenticate(x);
            if (result instanceof Identified found) {
                welcome(x, auth, found);
            } else if (result instanceof Rejected rejected) {
                against = against == null ? new ArrayList<>(2) : against;
                against.add(auth);
                first = first == null ? rejected : first;
            }
        }
        if (against == null || first == null || against.stream().allMatch(auth -> takenByAnother(auth, x))) {
            return null;
        }
        x.log().auth(first.outcome());
        return first;
    }

    /** Whether any of the auths has identified the caller. */
    boolean anyone(Exchange x) {
        for (int i = 0; i < auths.size(); i++) {
            if (x.identity(auths.get(i).name()) != null) {
                return true;
            }
        }
        return false;
    }

    List<Auth> auths() {
        return auths;
    }

    private static void welcome(Exchange x, Auth auth, Identified found) {
        x.identity(auth.name(), found.identity());
        x.log().auth(auth.name());
        RequestTransform hiding = auth.hiding();
        if (hiding != null) {
            x.onUpstreamRequest(hiding);
        }
    }

    private boolean takenByAnother(Auth auth, Exchange x) {
        for (Auth other : auths) {
            if (other.carrier().equals(auth.carrier()) && x.identity(other.name()) != null) {
                return true;
            }
        }
        return false;
    }
}
