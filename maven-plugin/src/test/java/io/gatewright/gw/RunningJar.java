package io.gatewright.gw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gateway's jar as a process, on a free port of loopback. */
final class RunningJar implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private RunningJar(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningJar start(Path jar, String... options) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(command(jar, options));
        command.addAll(List.of("--param", "port=" + port));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        RunningJar running = new RunningJar(process, port);
        running.awaitListening();
        return running;
    }

    /** Runs the jar to its end: exit code and all it printed. */
    static Ended run(Path jar, String... options) throws Exception {
        Process process = new ProcessBuilder(command(jar, options))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + output);
        }
        return new Ended(process.exitValue(), output);
    }

    record Ended(int exitCode, String output) {}

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends SIGTERM and gives the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not stop on SIGTERM");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitListening() throws Exception {
        for (int attempt = 0; attempt < 300 && !process.waitFor(100, TimeUnit.MILLISECONDS); attempt++) {
            if (answers()) {
                return;
            }
        }
        close();
        throw new IllegalStateException("the gateway did not start");
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            return get("/hello").statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static List<String> command(Path jar, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(options));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
