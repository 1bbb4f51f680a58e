package io.gatewright.benchmarks;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.StartupFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process with a gateway that is compiled from a policy of one public, proxied route. */
final class ServedGateway {
    private ServedGateway() {}

    /** @param folder where what is generated goes */
    static Contestant start(String name, Path folder, int upstreamPort, boolean accessLog)
            throws IOException, InterruptedException {
        String policy = "gateway plain { listen 8080; access-log " + (accessLog ? "on" : "off") + " }\n"
                + "upstream files { target \"http://127.0.0.1:" + upstreamPort + "\" }\n"
                + "route all GET /** -> files { public }\n";
        String main = CompiledGateway.write(policy, folder);
        int port = Contestant.freePort();
        return Contestant.java(name, port, folder.toString(), ServedGateway.class, "" + port, main);
    }

    /** @param args the port to listen on, the gateway's class */
    public static void main(String[] args) throws ReflectiveOperationException, StartupFailure, InterruptedException {
        Gateway gateway = Class.forName(args[1])
                .asSubclass(Gateway.class)
                .getDeclaredConstructor()
                .newInstance();
        GatewayServer.start(
                gateway,
                StartOptions.onLoopback().port(Integer.parseInt(args[0])).accessLogToStandardOutput());
        new CountDownLatch(1).await();
    }
}
