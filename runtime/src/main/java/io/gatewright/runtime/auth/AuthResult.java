package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.http.Problem;
import java.util.Objects;

/** What an {@link Auth} found in a request. Immutable. */
public sealed interface AuthResult {

    /** No credential of this kind. */
    enum None implements AuthResult {
        NONE
    }

    /** A good credential. */
    record Identified(Identity identity) implements AuthResult {
        /** Refuses null. */
        public Identified {
            Objects.requireNonNull(identity);
        }
    }

    /**
     * A credential that is not good.
     *
     * @param problem the answer, with its challenge
     * @param outcome why, for the access log: a constant, such as {@code expired}
     */
    record Rejected(Problem problem, String outcome) implements AuthResult {
        /** Refuses null. */
        public Rejected {
            Objects.requireNonNull(problem);
            Objects.requireNonNull(outcome);
        }
    }
}
