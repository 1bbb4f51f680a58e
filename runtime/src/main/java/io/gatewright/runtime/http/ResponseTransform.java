package io.gatewright.runtime.http;

import io.undertow.util.HeaderMap;

/** Edits the head of an answer just before it is written, whoever made the answer. Must not block. */
@FunctionalInterface
public interface ResponseTransform {
    void apply(Exchange x, HeaderMap response);
}
