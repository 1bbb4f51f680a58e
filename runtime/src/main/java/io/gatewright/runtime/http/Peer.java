package io.gatewright.runtime.http;

import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The other end of one connection, and the request it has in flight. Confined to the I/O thread. */
final class Peer implements ServerConnection.CloseListener {
    private static final AttachmentKey<Peer> KEY = AttachmentKey.create(Peer.class);

    private final String ip;
    private final boolean trusted;
    private @Nullable Exchange current;

    private Peer(String ip, boolean trusted) {
        this.ip = ip;
        this.trusted = trusted;
    }

    /**
     * What is known of the connection's peer; looked up once.
     *
     * @param addresses of the address that the connection comes from: the one that it is taken for
     */
    static Peer of(ServerConnection connection, TrustedProxies proxies, UnaryOperator<InetSocketAddress> addresses) {
        Peer known = connection.getAttachment(KEY);
        if (known != null) {
            return known;
        }
        InetSocketAddress address = connection.getPeerAddress(InetSocketAddress.class);
        InetAddress inet = address == null ? null : addresses.apply(address).getAddress();
        Peer peer = inet == null ? new Peer("", false) : new Peer(Addresses.text(inet), proxies.contains(inet));
        connection.putAttachment(KEY, peer);
        connection.addCloseListener(peer);
        return peer;
    }

    String ip() {
        return ip;
    }

    boolean trusted() {
        return trusted;
    }

    void current(@Nullable Exchange exchange) {
        this.current = exchange;
    }

    @Override
    public void closed(ServerConnection connection) {
        Exchange exchange = current;
        if (exchange != null) {
            current = null;
            exchange.gone();
        }
    }
}
