package io.gatewright.samples.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shop on one machine: four services, the gateway in a JVM of its own, and curl lines to try. Ctrl-C ends it. */
public final class Demo {
    private static final String GATEWAY = "http://127.0.0.1:8080";
    private static final int GATEWAY_PORT = 8080;
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private Demo() {}

    public static void main(String[] args) throws Exception {
        Path jar = args.length > 0 ? Path.of(args[0]) : besideThisJar();
        if (!Files.isRegularFile(jar)) {
            System.err.println("no gateway at " + jar + "; name its jar as the first argument");
            System.exit(2);
        }
        DemoKeys keys = DemoKeys.make();
        try (DemoServices services = DemoServices.start()) {
            Process gateway = start(jar, keys, services.addresses());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, keys)));
            if (awaitPort(gateway)) {
                System.out.println(Greeting.text(GATEWAY, services.addresses(), keys));
            }
            System.exit(gateway.waitFor());
        }
    }

    private static Process start(Path jar, DemoKeys keys, Map<String, String> services) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-jar", jar.toString(), "--secrets-dir", keys.directory().toString()));
        services.forEach((name, address) -> command.addAll(List.of("--param", name + "-url=" + address)));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SHOP_TOKEN_KEY", keys.tokenKey());
        return builder.start();
    }

    /** Whether the gateway listens; false once it has ended or the limit has passed. */
    private static boolean awaitPort(Process gateway) throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && !gateway.waitFor(100, TimeUnit.MILLISECONDS)) {
            if (isListening()) {
                return gateway.isAlive();
            }
        }
        gateway.destroy();
        return false;
    }

    private static boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), GATEWAY_PORT)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(Process gateway, DemoKeys keys) {
        gateway.destroy();
        try {
            gateway.waitFor(40, TimeUnit.SECONDS);
            keys.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("could not delete the demo's keys: " + e.getMessage());
        }
    }

    private static Path besideThisJar() throws URISyntaxException {
        Path self = Path.of(
                Demo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return self.resolveSibling("../../shop/target/shop.jar").normalize();
    }
}
