package io.gatewright.runtime.edge;

import java.util.ArrayList;
import java.util.List;
import org.xnio.XnioIoThread;

/** The connections of one I/O thread and a coarse clock to time them by. Confined to that thread. */
final class Watch implements Runnable {
    private final XnioIoThread thread;
    private final List<EdgeConnection> connections = new ArrayList<>();
    private long now = System.nanoTime();

    Watch(XnioIoThread thread) {
        this.thread = thread;
    }

    XnioIoThread thread() {
        return thread;
    }

    /** {@link System#nanoTime} as of the last round. */
    long now() {
        return now;
    }

    void add(EdgeConnection connection) {
        connections.add(connection);
    }

    /** One round: forgets closed connections, ends those that are too slow. */
    @Override
    public void run() {
        now = System.nanoTime();
        for (int i = connections.size() - 1; i >= 0; i--) {
            EdgeConnection connection = connections.get(i);
            if (connection.isClosed()) {
                connections.set(i, connections.get(connections.size() - 1));
                connections.remove(connections.size() - 1);
            } else {
                connection.check(now);
            }
        }
    }

    /** Closes every connection. */
    void closeAll() {
        for (int i = connections.size() - 1; i >= 0; i--) {
            connections.get(i).close();
        }
    }
}
