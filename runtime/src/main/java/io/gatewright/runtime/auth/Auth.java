package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.RequestTransform;
import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/** A way to identify a caller. Thread-safe; identifying doesn't block. */
public interface Auth {

    /** The name in the source, under which the exchange keeps the identity. */
    String name();

    /** Looks at the request's credential. Changes nothing. */
    AuthResult authenticate(Exchange x);

    /** A value for {@code WWW-Authenticate} that asks a caller without a credential for one. */
    String challenge();

    /** The same for a caller whose credential is good but grants too little; null: nothing is said. */
    @Nullable
    String insufficient();

    /** The header field that carries the credential. */
    HttpString carrier();

    /** Takes the credential out of the request that goes to the upstream; null: it is passed on. */
    @Nullable
    RequestTransform hiding();
}
