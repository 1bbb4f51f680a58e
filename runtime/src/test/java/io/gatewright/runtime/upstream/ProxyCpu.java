package io.gatewright.runtime.upstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures what a plain proxied GET of 1 KiB costs in CPU time, user and system, of the proxy's processes: ours,
 * a bare Undertow {@code ProxyHandler}, and nginx, each before the same nginx as upstream, in one session.
 * Needs {@code nginx} and {@code wrk} on the path; arguments: seconds of warm-up (40) and of measuring (10).
 */
final class ProxyCpu {
    private static final int THREADS = 2;
    private static final int UPSTREAM_PORT = 18081;
    private static final int NGINX_PORT = 18082;

    private ProxyCpu() {}

    public static void main(String[] args) throws Exception {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Path folder = Files.createTempDirectory("proxy-cpu");
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        Files.writeString(folder.resolve("k.txt"), "a".repeat(1024));
        Process upstream =
                nginx(folder, "upstream", "server { listen 127.0.0.1:" + UPSTREAM_PORT + "; root " + folder + "; }");
        try {
            double handler = java(HandlerProcess.class, warmUp, seconds);
            double ours = java(FrontProcess.class, warmUp, seconds);
            String server = "upstream u { server 127.0.0.1:" + UPSTREAM_PORT + "; keepalive 512; }"
                    + " server { listen 127.0.0.1:" + NGINX_PORT
                    + "; location / { proxy_pass http://u; proxy_http_version 1.1;"
                    + " proxy_set_header Connection \"\"; proxy_set_header X-Forwarded-For $remote_addr; } }";
            Process proxy = nginx(folder, "proxy", server);
            double nginx = measure(proxy, NGINX_PORT, 3, seconds);
            stop(proxy);
            System.out.printf(
                    Locale.ROOT, "ours / ProxyHandler: %.2f, ours / nginx: %.2f%n", ours / handler, ours / nginx);
        } finally {
            stop(upstream);
        }
    }

    private static Process nginx(Path folder, String name, String server) throws IOException {
        Path config = Files.writeString(
                folder.resolve(name + ".conf"),
                "worker_processes " + THREADS + "; daemon off; pid " + folder + "/" + name + ".pid; error_log " + folder
                        + "/"
                        + name + ".log; events { worker_connections 4096; } http { access_log off;"
                        + " keepalive_requests 100000000; " + server + " }");
        return new ProcessBuilder("nginx", "-c", config.toString(), "-e", folder + "/" + name + ".log")
                .inheritIO()
                .start();
    }

    private static double java(Class<?> main, int warmUp, int seconds) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        String.valueOf(UPSTREAM_PORT),
                        String.valueOf(THREADS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return measure(process, Integer.parseInt(out.readLine()), warmUp, seconds);
        } finally {
            stop(process);
        }
    }

    /** @return microseconds of CPU time per request */
    private static double measure(Process process, int port, int warmUp, int seconds) throws Exception {
        load(port, warmUp);
        long before = ticks(process);
        long requests = load(port, seconds);
        double micros = (ticks(process) - before) * 10_000.0 / requests;
        System.out.printf(
                Locale.ROOT,
                "%.1f us a request, %d requests: %s%n",
                micros,
                requests,
                process.info().commandLine().orElse("").replaceAll("-cp \\S+", ""));
        return micros;
    }

    private static long load(int port, int seconds) throws Exception {
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c64", "-d" + seconds + "s", "http://127.0.0.1:" + port + "/k.txt")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(wrk.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        }
        if (wrk.waitFor() != 0 || lines.stream().anyMatch(line -> line.contains("Non-2xx"))) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines.stream()
                .filter(line -> line.contains(" requests in "))
                .mapToLong(line ->
                        Long.parseLong(line.trim().substring(0, line.trim().indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /** User and system time of the process and its children, in hundredths of a second. */
    private static long ticks(Process process) throws IOException {
        long sum = 0;
        for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()) {
            String stat = Files.readString(Path.of("/proc/" + each.pid() + "/stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            sum += Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
        }
        return sum;
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
