package io.gatewright.runtime.upstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Front} in a process of its own, so that its memory can be bounded and measured. */
final class FrontProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    FrontProcess(int upstreamPort, String... jvmOptions) throws IOException {
        this("http://127.0.0.1:" + upstreamPort, jvmOptions);
    }

    FrontProcess(String target, String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FrontProcess.class.getName(), target));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = Integer.parseInt(out.readLine());
    }

    int port() {
        return port;
    }

    /** The most memory it ever had, in KiB. */
    long peakKiB() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** @param args the upstream's target */
    public static void main(String[] args) throws Exception {
        try (Front front = Front.to(args[0]).start()) {
            System.out.println(front.port());
            while (System.in.read() >= 0) {}
        }
    }
}
