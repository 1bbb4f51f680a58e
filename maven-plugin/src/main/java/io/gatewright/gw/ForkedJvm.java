package io.gatewright.gw;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs a command to its end and hands on its output line by line. */
final class ForkedJvm {
    private ForkedJvm() {}

    /** The start of a command that runs a class for a short while. */
    static List<String> java(String classpath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath);
    }

    /** The exit code. The process does not outlive this call. */
    static int run(List<String> command, File directory, Consumer<String> line) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory)
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                for (String next = output.readLine(); next != null; next = output.readLine()) {
                    line.accept(next);
                }
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            process.destroyForcibly();
        }
    }
}
