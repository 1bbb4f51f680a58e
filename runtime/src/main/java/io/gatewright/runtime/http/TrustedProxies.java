package io.gatewright.runtime.http;

import java.net.InetAddress;
import java.util.List;

/** The peers whose forwarding fields count. Immutable. */
public final class TrustedProxies {
    private final AddressBlocks blocks;

    /**
     * The peers in these blocks.
     *
     * @throws IllegalArgumentException when one of {@code cidrs} is no address or block
     */
    public TrustedProxies(List<String> cidrs) {
        this.blocks = AddressBlocks.of(cidrs);
    }

    boolean contains(InetAddress address) {
        return !blocks.isEmpty() && blocks.contains(address.getAddress());
    }

    /**
     * The right-most address of {@code forwardedFor} that is not a trusted proxy; the left-most when all are;
     * {@code peer} when there is none or one cannot be read.
     */
    String clientOf(String forwardedFor, String peer) {
        String client = peer;
        int end = forwardedFor.length();
        while (end > 0) {
            int comma = forwardedFor.lastIndexOf(',', end - 1);
            byte[] bytes =
                    Addresses.parse(forwardedFor.substring(comma + 1, end).trim());
            if (bytes == null) {
                return client;
            }
            client = Addresses.text(bytes);
            if (!blocks.contains(bytes)) {
                return client;
            }
            end = comma;
        }
        return client;
    }
}
