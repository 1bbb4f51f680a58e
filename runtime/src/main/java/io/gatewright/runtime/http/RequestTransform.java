package io.gatewright.runtime.http;

import io.undertow.util.HeaderMap;

/**
 * Edits, in place, the request head that goes to the upstream, just before it is sent. What it reads through
 * {@code x} is the request as it arrived. Must not block.
 */
@FunctionalInterface
public interface RequestTransform {
    void apply(Exchange x, HeaderMap upstreamRequest);
}
