package io.gatewright.runtime;

import io.gatewright.runtime.observe.LogSink;
import io.gatewright.runtime.observe.StandardOutput;
import io.gatewright.runtime.time.GatewayClock;
import io.gatewright.runtime.upstream.TargetOverrides;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a gateway is started inside a process: what tests and embedders override. Not thread-safe. */
public final class StartOptions {
    @Nullable
    Integer port;

    @Nullable
    Integer adminPort;

    String address = "127.0.0.1";
    GatewayClock clock = GatewayClock.system();

    @Nullable
    String overlay;

    final Map<String, String> params = new HashMap<>();
    final Map<String, byte[]> secrets = new HashMap<>();
    final Map<String, URI> upstreams = new HashMap<>();
    final Map<String, Map<String, URI>> pools = new HashMap<>();

    final Map<String, String> variables = new HashMap<>();
    Path secretsDirectory = Path.of("");

    @Nullable
    LogSink accessLog;

    boolean always;
    UnaryOperator<InetSocketAddress> peers = UnaryOperator.identity();

    private StartOptions() {}

    /** Ports chosen by the system, the loopback address, the machine's clock, no access log. */
    public static StartOptions onLoopback() {
        StartOptions options = new StartOptions();
        options.port = 0;
        options.adminPort = 0;
        return options;
    }

    /**
     * The port to listen on, whatever the manifest says.
     *
     * @param port 0: chosen by the system
     */
    public StartOptions port(int port) {
        this.port = port;
        return this;
    }

    public StartOptions adminPort(int port) {
        this.adminPort = port;
        return this;
    }

    /** A numeric address to listen on. */
    public StartOptions address(String address) {
        this.address = address;
        return this;
    }

    public StartOptions clock(GatewayClock clock) {
        this.clock = clock;
        return this;
    }

    public StartOptions overlay(String name) {
        this.overlay = name;
        return this;
    }

    /**
     * Binds a param.
     *
     * @param value in the notation of the param's type
     */
    public StartOptions param(String name, String value) {
        params.put(name, value);
        return this;
    }

    /** The content of a secret, in place of its variable or file. */
    public StartOptions secret(String name, byte[] content) {
        secrets.put(name, content.clone());
        return this;
    }

    /** The one target of an upstream, or of each of its pools, in place of those that the policy says. */
    public StartOptions upstream(String name, URI target) {
        upstreams.put(name, target);
        return this;
    }

    /** The one target of a pool of an upstream, in place of those that the policy says. */
    public StartOptions pool(String upstream, String pool, URI target) {
        pools.computeIfAbsent(upstream, u -> new HashMap<>()).put(pool, target);
        return this;
    }

    TargetOverrides overrides(String upstream) {
        return new TargetOverrides(upstreams.get(upstream), pools.getOrDefault(upstream, Map.of()));
    }

    /**
     * Takes connections for ones that come from elsewhere, as a test needs that has only the loopback interface.
     *
     * @param taken of the address that a connection comes from: the one that it is taken for; never unresolved
     */
    public StartOptions peers(UnaryOperator<InetSocketAddress> taken) {
        this.peers = taken;
        return this;
    }

    /** Where the lines of the access log go; called on the log's own thread. */
    public StartOptions accessLog(Consumer<String> line) {
        this.accessLog = json -> line.accept(json.toString());
        return this;
    }

    /** The same, even where the gateway says {@code access-log off}. */
    public StartOptions accessLogAlways(Consumer<String> line) {
        this.always = true;
        return accessLog(line);
    }

    /** The lines of the access log go where those of a process go. */
    public StartOptions accessLogToStandardOutput() {
        this.accessLog = new StandardOutput();
        return this;
    }

    /** The environment variables that params and secrets may be read from; by default there are none. */
    public StartOptions variables(Map<String, String> environment) {
        variables.putAll(environment);
        return this;
    }

    /** Where relative files of secrets start; by default at the working directory. */
    public StartOptions secretsDirectory(Path directory) {
        this.secretsDirectory = directory;
        return this;
    }

    /** As a process starts: the manifest's ports, every address, the environment, lines on standard output. */
    static StartOptions ofProcess() {
        StartOptions options = new StartOptions();
        options.address = "0.0.0.0";
        options.variables.putAll(System.getenv());
        options.accessLog = new StandardOutput();
        return options;
    }
}
