package io.gatewright.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server in a process of its own, with that process's children.
 *
 * @param port of the loopback address
 */
record Contestant(String name, Process process, int port) {
    /** Threads that serve sockets, or worker processes: the same for all. */
    static final int THREADS = 2;

    private static final List<String> JVM_FLAGS = List.of("-Xms256m", "-Xmx256m");
    private static final long MICROS_PER_TICK = 10_000;
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** A JVM with the flags that all of them have, once it accepts connections. */
    static Contestant java(String name, int port, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_FLAGS);
        command.addAll(List.of("-cp", classPath + File.pathSeparator + System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return start(name, port, command);
    }

    /** The process that {@code command} starts, once it accepts connections. */
    static Contestant start(String name, int port, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Contestant started = new Contestant(name, process, port);
        long end = System.nanoTime() + START_NANOS;
        while (!started.accepts()) {
            if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                started.stop();
                throw new IOException(name + " does not start");
            }
        }
        return started;
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** User and system time so far, in microseconds, in steps of 10 ms. */
    long cpuMicros() throws IOException {
        long ticks = 0;
        for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()) {
            String stat = Files.readString(Path.of("/proc/" + each.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 14);
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks * MICROS_PER_TICK;
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
