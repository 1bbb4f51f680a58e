package io.gatewright.runtime.upstream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoFuture;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;

/** Opens one connection for a call, trying the target's addresses in turn. Confined to its I/O thread. */
final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final OptionMap OPTIONS = OptionMap.create(Options.TCP_NODELAY, true);

    private final ConnectionPool pool;
    private final List<InetSocketAddress> addresses;
    private @Nullable Call call;
    private @Nullable IoFuture<StreamConnection> future;
    private int tried;

    private Connector(ConnectionPool pool, Call call) {
        this.pool = pool;
        this.call = call;
        this.addresses = pool.endpoint().addresses().current();
    }

    /** Counts as one of the pool's open connections, which the pool has noted already. */
    static void connect(ConnectionPool pool, Call call) {
        Connector connector = new Connector(pool, call);
        call.connecting(connector);
        connector.next();
    }

    private void next() {
        while (tried < addresses.size()) {
            IoFuture<StreamConnection> opening = open(addresses.get(tried++));
            if (opening != null) {
                future = opening;
                opening.addNotifier((done, ignored) -> settled(done), null);
                return;
            }
        }
        failed();
    }

    /** @return null: this machine has no way to such an address */
    private @Nullable IoFuture<StreamConnection> open(InetSocketAddress address) {
        try {
            return pool.thread().openStreamConnection(address, null, OPTIONS);
        } catch (UnsupportedAddressTypeException e) {
            LOG.debug(
                    "upstream {}: its address {} is of a kind that is not spoken here",
                    pool.upstream().name(),
                    tried);
            return null;
        }
    }

    private void settled(IoFuture<? extends StreamConnection> done) {
        if (Thread.currentThread() != pool.thread()) {
            pool.thread().execute(() -> settled(done));
            return;
        }
        Call owner = call;
        StreamConnection channel = opened(done);
        if (channel != null) {
            if (owner == null) {
                pool.adopt(channel);
            } else {
                owner.connected(new UpstreamConnection(pool, channel));
            }
        } else if (owner == null) {
            pool.closed();
        } else {
            LOG.debug(
                    "upstream {}: no connection to its address {}",
                    pool.upstream().name(),
                    tried);
            next();
        }
    }

    private static @Nullable StreamConnection opened(IoFuture<? extends StreamConnection> done) {
        try {
            return done.getStatus() == IoFuture.Status.DONE ? done.get() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void failed() {
        Call owner = call;
        call = null;
        if (owner != null) {
            owner.unreachable();
        }
        pool.closed();
    }

    /** Nobody waits for it any more. */
    void abandon() {
        call = null;
        if (future != null) {
            future.cancel();
        }
    }
}
