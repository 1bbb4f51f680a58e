/**
 * A shared cache of upstreams' answers to GET and HEAD, in memory and bounded by bytes. {@code CacheStep} stands in
 * a route's chain and decides; {@code ResponseCache} holds what all routes store; {@code Flight} is one upstream call
 * that several clients wait for. What a request may be answered with is decided by its {@code CacheKey} alone, and
 * what is not in the key does not reach the upstream on a request whose answer may be stored.
 */
@NullMarked
package io.gatewright.runtime.cache;

import org.jspecify.annotations.NullMarked;
