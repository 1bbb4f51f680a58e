package io.gatewright.runtime.testing;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** All stubbed upstreams of a gateway, each on a loopback port of its own. */
final class StubServer implements AutoCloseable {
    private final Map<String, StubUpstream> upstreams = new LinkedHashMap<>();
    private final Map<String, URI> targets = new TreeMap<>();
    private final Undertow server;

    StubServer(List<String> names) {
        Undertow.Builder builder = Undertow.builder().setIoThreads(2).setWorkerThreads(2);
        for (String name : names) {
            StubUpstream upstream = new StubUpstream(name);
            upstreams.put(name, upstream);
            builder.addHttpListener(0, "127.0.0.1", upstream);
        }
        server = builder.build();
        server.start();
        List<Undertow.ListenerInfo> listeners = server.getListenerInfo();
        int i = 0;
        for (String name : upstreams.keySet()) {
            InetSocketAddress address = (InetSocketAddress) listeners.get(i++).getAddress();
            targets.put(name, URI.create("http://127.0.0.1:" + address.getPort()));
        }
    }

    void reset(Patience patience) {
        upstreams.values().forEach(upstream -> upstream.reset(patience));
    }

    void forEachTarget(BiConsumer<String, URI> action) {
        targets.forEach(action);
    }

    StubUpstream upstream(String name) {
        StubUpstream upstream = upstreams.get(name);
        if (upstream == null) {
            throw new TestFailure("there is no upstream " + name);
        }
        return upstream;
    }

    List<String> unstubbed() {
        return upstreams.values().stream()
                .flatMap(upstream -> upstream.unstubbed().stream())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
