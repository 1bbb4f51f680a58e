package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.SlowWork;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of a target, looked up every half minute, never on an I/O thread and never where other work would wait. While a
 * lookup fails the addresses found last stay; there are none before the first that succeeds. Thread-safe.
 */
final class Addresses implements AutoCloseable {
    /** More addresses of one name are not tried. */
    private static final int MAX_ADDRESSES = 16;

    private static final long REFRESH_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    /** Finds the addresses of a name; may block. */
    interface Resolver {
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    private final Target target;
    private final String owner;
    private final SlowWork slowWork;
    private final Resolver resolver;
    /** Whether a lookup is to come or under way. */
    private final AtomicBoolean due = new AtomicBoolean(true);

    private final @Nullable ScheduledFuture<?> refreshing;
    private volatile boolean failing;
    private volatile List<InetSocketAddress> current = List.of();

    /** A numeric address is there at once and never looked up again; a name is looked up before the gateway serves. */
    Addresses(String owner, Target target, Environment environment) {
        this(owner, target, environment, InetAddress::getAllByName);
    }

    Addresses(String owner, Target target, Environment environment, Resolver resolver) {
        this.target = target;
        this.owner = owner;
        this.slowWork = environment.slowWork();
        this.resolver = resolver;
        if (target.host().indexOf(':') >= 0 || target.host().matches("[0-9.]+")) {
            lookUp();
            refreshing = null;
        } else {
            slowWork.startFirst(this::lookUp);
            refreshing = environment
                    .background()
                    .scheduleWithFixedDelay(this::refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** In the order to try them; empty if the name was never resolved. */
    List<InetSocketAddress> current() {
        return current;
    }

    /** Has it looked up again, unless it is already. */
    void refresh() {
        if (due.compareAndSet(false, true)) {
            slowWork.start(this::lookUp);
        }
    }

    private void lookUp() {
        try {
            current = Stream.of(resolver.resolve(target.host()))
                    .limit(MAX_ADDRESSES)
                    .map(address -> new InetSocketAddress(address, target.port()))
                    .toList();
            failing = false;
        } catch (UnknownHostException e) {
            failed();
        } finally {
            due.set(false);
        }
    }

    /** Says so once, until it is found again. */
    private void failed() {
        if (!failing) {
            failing = true;
            LOG.warn("{}: its name can't be resolved; trying again every {} s", owner, REFRESH_SECONDS);
        }
    }

    @Override
    public void close() {
        if (refreshing != null) {
            refreshing.cancel(false);
        }
    }
}
