package io.gatewright.runtime.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A secret as it is now. A file behind it is reread when it changes; {@link #version} then grows. Its
 * content is never printed. Thread-safe.
 */
public final class Secret {
    private static final Logger LOG = LoggerFactory.getLogger(Secret.class);

    @SuppressWarnings("ArrayRecordComponent")
    private record Content(byte[] bytes, long version) {}

    private final String name;
    private final boolean missing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Content content;

    private Secret(String name, byte[] bytes, boolean missing) {
        this.name = name;
        this.missing = missing;
        this.content = new Content(bytes.clone(), 1);
    }

    /** @param bytes copied */
    public static Secret of(String name, byte[] bytes) {
        return new Secret(name, bytes, false);
    }

    /** Stands for a secret that could not be read; the start-up report already says so. */
    public static Secret missing(String name) {
        return new Secret(name, new byte[0], true);
    }

    /** The name in the {@code .gw} source. */
    public String name() {
        return name;
    }

    /** Whether it could not be read at start-up: then nothing more need be said about its content. */
    public boolean isMissing() {
        return missing;
    }

    /** The current content; the caller's own copy. */
    public byte[] bytes() {
        return content.bytes().clone();
    }

    /** 1 at start-up, and one more each time the content changes. */
    public long version() {
        return content.version();
    }

    /** Has {@code listener} called after each change, on a background thread. One that throws is logged. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Replaces the content and tells the listeners. @param bytes copied */
    public void replace(byte[] bytes) {
        synchronized (this) {
            content = new Content(bytes.clone(), content.version() + 1);
        }
        listeners.forEach(this::tell);
    }

    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("{} changed, and something that uses it failed to follow", this, e);
        }
    }

    /** The name only. */
    @Override
    public String toString() {
        return "secret " + name;
    }
}
