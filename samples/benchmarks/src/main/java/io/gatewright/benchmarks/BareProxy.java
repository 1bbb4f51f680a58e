package io.gatewright.benchmarks;

import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.io.IOException;
import java.net.URI;

/** A process with nothing but Undertow's {@code ProxyHandler}, set up as its documentation has it. */
final class BareProxy {
    private BareProxy() {}

    static Contestant start(String name, int upstreamPort) throws IOException, InterruptedException {
        int port = Contestant.freePort();
        return Contestant.java(name, port, "", BareProxy.class, "" + port, "" + upstreamPort);
    }

    /** @param args the port to listen on, the upstream's port */
    public static void main(String[] args) {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient()
                .addHost(URI.create("http://127.0.0.1:" + args[1]))
                .setConnectionsPerThread(512)
                .setSoftMaxConnectionsPerThread(512)
                .setMaxQueueSize(1024);
        ProxyHandler proxy = ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(30_000)
                .setNext(ResponseCodeHandler.HANDLE_404)
                .build();
        Undertow.builder()
                .setIoThreads(Contestant.THREADS)
                .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1", proxy)
                .build()
                .start();
    }
}
