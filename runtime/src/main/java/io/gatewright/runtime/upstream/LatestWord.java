package io.gatewright.runtime.upstream;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes sentences on away from the thread that has them. Of those that come faster than they are passed on the last alone
 * is, so that never more than one waits. Thread-safe; never blocks.
 */
final class LatestWord implements Consumer<String> {
    private final Executor elsewhere;
    private final Consumer<String> listener;
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();

    LatestWord(Executor elsewhere, Consumer<String> listener) {
        this.elsewhere = elsewhere;
        this.listener = listener;
    }

    @Override
    public void accept(String sentence) {
        if (waiting.getAndSet(sentence) != null) {
            return;
        }
        try {
            elsewhere.execute(this::pass);
        } catch (RejectedExecutionException stopped) {
            waiting.set(null); // the gateway is closing: nobody listens any more
        }
    }

    private void pass() {
        String sentence = waiting.getAndSet(null);
        if (sentence != null) {
            listener.accept(sentence);
        }
    }
}
