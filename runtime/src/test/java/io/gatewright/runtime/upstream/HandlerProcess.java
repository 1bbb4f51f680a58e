package io.gatewright.runtime.upstream;

import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;

/** A bare Undertow {@code ProxyHandler}, set up as its own documentation has it, to measure against. */
final class HandlerProcess {
    private HandlerProcess() {}

    /** @param args the upstream's port, the number of I/O threads */
    public static void main(String[] args) throws Exception {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient()
                .addHost(new URI("http://127.0.0.1:" + args[0]))
                .setConnectionsPerThread(512)
                .setSoftMaxConnectionsPerThread(512)
                .setMaxQueueSize(1024);
        ProxyHandler proxy = ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(30_000)
                .setNext(ResponseCodeHandler.HANDLE_404)
                .build();
        Undertow undertow = Undertow.builder()
                .setIoThreads(Integer.parseInt(args[1]))
                .addHttpListener(0, "127.0.0.1", proxy)
                .build();
        undertow.start();
        System.out.println(
                ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort());
        while (System.in.read() >= 0) {}
    }
}
