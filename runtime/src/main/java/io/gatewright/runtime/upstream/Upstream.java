package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.time.GatewayClock;
import io.undertow.connector.ByteBufferPool;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xnio.XnioIoThread;

/** A service that requests are sent on to, with its connections. Thread-safe. */
public final class Upstream implements AutoCloseable {
    private final String name;
    private final Target target;
    private final UpstreamSettings settings;
    private final ByteBufferPool buffers;
    private final GatewayClock clock;
    private final Addresses addresses;
    private final List<ConnectionPool> pools = new CopyOnWriteArrayList<>();
    private final ThreadLocal<ConnectionPool> pool = ThreadLocal.withInitial(this::newPool);

    Upstream(String name, Target target, UpstreamSettings settings, Environment environment) {
        this.name = name;
        this.target = target;
        this.settings = settings;
        this.buffers = environment.buffers();
        this.clock = environment.clock();
        this.addresses = new Addresses(name, target, environment.background());
    }

    /** Its name in the policy. */
    public String name() {
        return name;
    }

    String authority() {
        return target.authority();
    }

    UpstreamSettings settings() {
        return settings;
    }

    /** By which all that is waited for here is timed. */
    long now() {
        return clock.patienceNanos();
    }

    ByteBufferPool buffers() {
        return buffers;
    }

    List<InetSocketAddress> addresses() {
        return addresses.current();
    }

    /** The connections of the calling thread, which is an I/O thread. */
    ConnectionPool pool() {
        return pool.get();
    }

    private ConnectionPool newPool() {
        XnioIoThread thread = XnioIoThread.requireCurrentThread();
        int threads = thread.getWorker().getIoThreadCount();
        ConnectionPool created = new ConnectionPool(this, thread, Math.max(1, settings.maxConnections() / threads));
        pools.add(created);
        return created;
    }

    /** Closes every unused connection and has those in use closed after their request. */
    @Override
    public void close() {
        addresses.close();
        for (ConnectionPool each : pools) {
            each.shutDown();
        }
    }
}
