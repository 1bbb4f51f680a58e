package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;

/** Is told of requests that the edge refused, so that they get into the access log too. Thread-safe. */
@FunctionalInterface
public interface Bystander {
    void refused(String peerIp, String requestId, Problem problem);
}
