package io.gatewright.runtime.http;

/**
 * One stage in the handling of a request. Runs on the exchange's I/O thread, returns at once, and ends by
 * answering, by calling the next step, or by having one of the two done later on the same thread.
 * An exception that it throws becomes a 500.
 */
@FunctionalInterface
public interface Step {
    void handle(Exchange x);
}
