package io.gatewright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Starts nginx, as upstream and as proxy, with configurations of its own. */
final class Nginx {
    private final Path folder;

    /** @param folder for configurations and files; made readable for nginx's workers */
    Nginx(Path folder) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Serves {@link Wrk#PATH}, a file of {@code size} bytes. */
    Contestant files(String name, int size) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(Wrk.PATH.substring(1)), "a".repeat(size));
        return start(name, "", "root " + folder + ";");
    }

    /** Passes every request on, over connections that are kept. */
    Contestant proxy(String name, int upstreamPort) throws IOException, InterruptedException {
        return start(
                name,
                "upstream u { server 127.0.0.1:" + upstreamPort + "; keepalive 512; }",
                "location / { proxy_pass http://u; proxy_http_version 1.1; proxy_set_header Connection \"\";"
                        + " proxy_set_header X-Forwarded-For $remote_addr; }");
    }

    private Contestant start(String name, String http, String server) throws IOException, InterruptedException {
        int port = Contestant.freePort();
        Path log = folder.resolve(name + ".log");
        Path config = Files.writeString(
                folder.resolve(name + ".conf"),
                "worker_processes " + Contestant.THREADS + "; daemon off; pid " + folder + "/" + name
                        + ".pid; error_log " + log
                        + "; events { worker_connections 4096; } http { access_log off; keepalive_requests 100000000; "
                        + http + " server { listen 127.0.0.1:" + port + "; " + server + " } }");
        return Contestant.start(name, port, List.of("nginx", "-c", config.toString(), "-e", log.toString()));
    }
}
