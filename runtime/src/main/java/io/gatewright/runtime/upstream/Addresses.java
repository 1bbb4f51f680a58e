package io.gatewright.runtime.upstream;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of a target, looked up in the background every half minute, never on an I/O thread. While a
 * lookup fails the addresses found last stay; there are none before the first that succeeds. Thread-safe.
 */
final class Addresses implements AutoCloseable {
    /** More addresses of one name are not tried. */
    private static final int MAX_ADDRESSES = 16;

    private static final long REFRESH_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    private final Target target;
    private final String owner;
    private final @Nullable ScheduledFuture<?> refreshing;
    private volatile List<InetSocketAddress> current = List.of();

    /** Looks up once before it returns; a numeric address is never looked up again. */
    Addresses(String owner, Target target, ScheduledExecutorService background) {
        this.target = target;
        this.owner = owner;
        lookUp();
        boolean numeric = target.host().indexOf(':') >= 0 || target.host().matches("[0-9.]+");
        this.refreshing = numeric
                ? null
                : background.scheduleWithFixedDelay(this::lookUp, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    /** In the order to try them; empty if the name was never resolved. */
    List<InetSocketAddress> current() {
        return current;
    }

    private void lookUp() {
        try {
            current = Stream.of(InetAddress.getAllByName(target.host()))
                    .limit(MAX_ADDRESSES)
                    .map(address -> new InetSocketAddress(address, target.port()))
                    .toList();
        } catch (UnknownHostException e) {
            LOG.warn("{}: its name can't be resolved; trying again in {} s", owner, REFRESH_SECONDS);
        }
    }

    @Override
    public void close() {
        if (refreshing != null) {
            refreshing.cancel(false);
        }
    }
}
