package io.gatewright.runtime.testing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Has the requests of a test come from other addresses than that of the loopback interface. Thread-safe. */
final class Disguise implements UnaryOperator<InetSocketAddress> {
    private final Map<Integer, InetAddress> byPort = new ConcurrentHashMap<>();

    /** From now on the connection from that port of this machine comes from {@code address}, which is numeric. */
    void put(int port, String address) {
        try {
            byPort.put(port, InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new TestFailure(address + " is no address", e);
        }
    }

    void remove(int port) {
        byPort.remove(port);
    }

    @Override
    public InetSocketAddress apply(InetSocketAddress real) {
        InetAddress other = byPort.get(real.getPort());
        return other == null ? real : new InetSocketAddress(other, real.getPort());
    }
}
