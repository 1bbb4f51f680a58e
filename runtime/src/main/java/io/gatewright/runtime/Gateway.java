package io.gatewright.runtime;

/** What generated code implements: a compiled policy. */
public interface Gateway {
    /** What the process needs to know before anything is opened. */
    Manifest manifest();

    /** Opens upstreams, auths, limits and routes. Reports what is wrong with them instead of throwing. */
    Router open(GatewayRuntime runtime);
}
