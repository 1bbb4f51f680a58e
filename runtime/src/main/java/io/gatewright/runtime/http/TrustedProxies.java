package io.gatewright.runtime.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The peers whose forwarding fields count. Immutable. */
public final class TrustedProxies {
    private final List<AddressBlock> blocks;

    /**
     * The peers in these blocks.
     *
     * @throws IllegalArgumentException when one of {@code cidrs} is no address or block
     */
    public TrustedProxies(List<String> cidrs) {
        List<AddressBlock> parsed = new ArrayList<>();
        for (String cidr : cidrs) {
            parsed.add(AddressBlock.parse(cidr));
        }
        this.blocks = List.copyOf(parsed);
    }

    boolean contains(InetAddress address) {
        return !blocks.isEmpty() && contains(address.getAddress());
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
            if (!contains(bytes)) {
                return client;
            }
            end = comma;
        }
        return client;
    }

    private boolean contains(byte[] address) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).contains(address)) {
                return true;
            }
        }
        return false;
    }
}
