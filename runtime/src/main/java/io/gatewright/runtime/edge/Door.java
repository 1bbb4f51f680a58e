package io.gatewright.runtime.edge;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** The listening socket and all that comes in through it. Thread-safe. */
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final EdgeLimits limits;
    private final ByteBufferPool buffers;
    private final Bystander bystander;
    private final HttpOpenListener http;
    private final AcceptingChannel<StreamConnection> server;
    private final Map<XnioIoThread, Watch> watches = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean draining;

    /**
     * Binds {@code address}; nothing is accepted before {@link #open}.
     *
     * @throws IOException when the address is taken or not of this machine
     */
    public Door(
            InetSocketAddress address,
            EdgeLimits limits,
            XnioWorker worker,
            ByteBufferPool buffers,
            HttpHandler handler,
            Bystander bystander)
            throws IOException {
        this.limits = limits;
        this.buffers = buffers;
        this.bystander = bystander;
        this.http = new HttpOpenListener(buffers, undertowOptions(limits));
        http.setRootHandler(handler);
        OptionMap socketOptions = OptionMap.builder()
                .set(Options.TCP_NODELAY, true)
                .set(Options.REUSE_ADDRESSES, true)
                .set(Options.BACKLOG, 1024)
                .getMap();
        this.server = worker.createStreamConnectionServer(address, this::accept, socketOptions);
    }

    /** The port that is listened on. */
    public int port() {
        return server.getLocalAddress(InetSocketAddress.class).getPort();
    }

    /** Starts accepting. */
    public void open() {
        server.resumeAccepts();
    }

    /** Stops accepting, closes idle connections; those with a request in flight close after it. */
    public void drain() {
        draining = true;
        IoUtils.safeClose(server);
        watches.values().forEach(watch -> watch.thread().execute(watch));
    }

    /** Open connections. */
    public int connections() {
        return open.get();
    }

    /** Closes everything at once. */
    public void close() {
        drain();
        watches.values().forEach(watch -> watch.thread().execute(watch::closeAll));
    }

    EdgeLimits limits() {
        return limits;
    }

    ByteBufferPool buffers() {
        return buffers;
    }

    Bystander bystander() {
        return bystander;
    }

    boolean isDraining() {
        return draining;
    }

    private static OptionMap undertowOptions(EdgeLimits limits) {
        return OptionMap.builder()
                .set(UndertowOptions.DECODE_URL, false)
                .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .set(UndertowOptions.MAX_ENTITY_SIZE, 0L)
                .set(UndertowOptions.MAX_HEADER_SIZE, 2 * limits.maxHeaderSize())
                .set(UndertowOptions.MAX_HEADERS, Integer.MAX_VALUE)
                .set(UndertowOptions.MAX_PARAMETERS, Integer.MAX_VALUE)
                .set(UndertowOptions.ALWAYS_SET_DATE, true)
                .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .set(UndertowOptions.ENABLE_HTTP2, false)
                .getMap();
    }

    private void accept(AcceptingChannel<StreamConnection> channel) {
        try {
            StreamConnection connection = channel.accept();
            if (connection != null) {
                enter(connection);
            }
        } catch (IOException e) {
            LOG.debug("a connection could not be accepted", e);
        }
    }

    private void enter(StreamConnection connection) {
        if (open.incrementAndGet() > limits.maxConnections() || draining) {
            open.decrementAndGet();
            IoUtils.safeClose(connection);
            return;
        }
        Watch watch = watches.computeIfAbsent(connection.getIoThread(), this::startWatch);
        EdgeConnection entered = new EdgeConnection(connection, this, watch, limits.http2());
        watch.add(entered);
        http.handleEvent(connection);
        ChannelListener<? super StreamConnection> undertow = connection.getCloseListener();
        connection.setCloseListener(closed -> {
            if (entered.leave()) {
                open.decrementAndGet();
            }
            if (undertow != null) {
                undertow.handleEvent(closed);
            }
        });
        if (!connection.isOpen() && entered.leave()) {
            open.decrementAndGet();
        }
    }

    /** Serves a stream of HTTP/2, whose connection was counted when it came. */
    void serve(StreamConnection stream, Watch watch) {
        watch.add(new EdgeConnection(stream, this, watch, null));
        http.handleEvent(stream);
    }

    private Watch startWatch(XnioIoThread thread) {
        Watch watch = new Watch(thread);
        long shortest = Math.min(
                limits.rateGrace().toMillis(),
                Math.min(limits.headerTimeout().toMillis(), limits.idleTimeout().toMillis()));
        long round = Math.max(5, Math.min(Math.min(shortest, DAY_MILLIS) / 8, 250));
        thread.executeAtInterval(watch, round, TimeUnit.MILLISECONDS);
        return watch;
    }
}
