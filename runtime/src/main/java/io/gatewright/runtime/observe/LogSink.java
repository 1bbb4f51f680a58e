package io.gatewright.runtime.observe;

/** Takes the lines of the access log. Called by one thread; may throw when it can't write. */
@FunctionalInterface
public interface LogSink {
    /**
     * The next line.
     *
     * @param json without a line break; valid during the call only
     */
    void line(CharSequence json);

    /** No more lines for now: what is buffered should be written. */
    default void flush() {}
}
