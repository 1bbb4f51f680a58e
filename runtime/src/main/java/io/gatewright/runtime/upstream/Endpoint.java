package io.gatewright.runtime.upstream;

/**
 * One place that an upstream's requests go to. Thread-safe.
 *
 * @param index among those of its upstream, from 0
 */
record Endpoint(int index, Target target, Addresses addresses) {}
