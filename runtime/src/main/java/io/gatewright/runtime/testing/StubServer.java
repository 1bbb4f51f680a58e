package io.gatewright.runtime.testing;

import io.gatewright.runtime.StartOptions;
import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All stubbed upstreams of a gateway: each of their pools on a loopback port of its own. */
final class StubServer implements AutoCloseable {
    private final Map<String, StubUpstream> upstreams = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Undertow server;

    /** @param pool null: of an upstream that declares none */
    private record Place(String upstream, @Nullable String pool) {}

    /** @param pools the names of the pools by upstream; empty where it declares none */
    StubServer(Map<String, List<String>> pools) {
        Undertow.Builder builder = Undertow.builder().setIoThreads(2).setWorkerThreads(2);
        pools.forEach((name, declared) -> {
            StubUpstream upstream = new StubUpstream(name);
            upstreams.put(name, upstream);
            List<Place> own = declared.isEmpty()
                    ? List.of(new Place(name, null))
                    : declared.stream().map(pool -> new Place(name, pool)).toList();
            places.addAll(own);
            own.forEach(place -> builder.addHttpListener(0, "127.0.0.1", upstream.target(place.pool())));
        });
        server = builder.build();
        server.start();
    }

    void reset(Patience patience) {
        upstreams.values().forEach(upstream -> upstream.reset(patience));
    }

    /** Has a gateway send here what it would send to its upstreams. */
    void standIn(StartOptions options) {
        List<Undertow.ListenerInfo> listeners = server.getListenerInfo();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            InetSocketAddress address = (InetSocketAddress) listeners.get(i).getAddress();
            URI target = URI.create("http://127.0.0.1:" + address.getPort());
            String pool = place.pool();
            if (pool == null) {
                options.upstream(place.upstream(), target);
            } else {
                options.pool(place.upstream(), pool, target);
            }
        }
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
