package io.gatewright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends requests over 64 connections, as fast as they are answered. */
final class Wrk {
    /** What is asked for. */
    static final String PATH = "/k.txt";

    private static final String DONE = " requests in ";

    private Wrk() {}

    /** @return requests that were answered; every answer was a success, or the measurement is void */
    static long load(int port, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c64", "-d" + seconds + "s", "http://127.0.0.1:" + port + PATH)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = output.lines().map(String::strip).toList();
        boolean failed =
                lines.stream().anyMatch(line -> line.startsWith("Non-2xx") || line.startsWith("Socket errors"));
        if (wrk.waitFor() != 0 || failed) {
            throw new IOException(output);
        }
        return lines.stream()
                .filter(line -> line.contains(DONE))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(DONE))))
                .findFirst()
                .orElseThrow(() -> new IOException(output));
    }
}
