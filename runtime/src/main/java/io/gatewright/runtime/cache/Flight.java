package io.gatewright.runtime.cache;

import java.util.ArrayList;
import java.util.List;

/** One call to an upstream, and those who wait for its answer: at most {@value #MAX_WAITERS}. Thread-safe. */
final class Flight {
    static final int MAX_WAITERS = 1024;

    /** One who waits. */
    interface Waiter {
        /** The answer is there. Called once, on any thread; this or {@link #landed(Landing)}. */
        void answered(StoredResponse response);

        /** There will be none. */
        void landed(Landing how);
    }

    private List<Waiter> waiters = new ArrayList<>(0);
    private boolean over;

    /** @return how many wait now, {@code waiter} among them; 0 if the call is over or too many wait: it is on its own */
    synchronized int join(Waiter waiter) {
        if (over || waiters.size() == MAX_WAITERS) {
            return 0;
        }
        waiters.add(waiter);
        return waiters.size();
    }

    /** The waiter's client is gone. @return false if its turn has come already */
    synchronized boolean leave(Waiter waiter) {
        return waiters.remove(waiter);
    }

    synchronized int waiting() {
        return waiters.size();
    }

    void answer(StoredResponse response) {
        end().forEach(waiter -> waiter.answered(response));
    }

    void end(Landing how) {
        end().forEach(waiter -> waiter.landed(how));
    }

    /** @return those who waited, the first time */
    private synchronized List<Waiter> end() {
        over = true;
        List<Waiter> all = waiters;
        waiters = new ArrayList<>(0);
        return all;
    }
}
