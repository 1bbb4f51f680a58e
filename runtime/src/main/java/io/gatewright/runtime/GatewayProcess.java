package io.gatewright.runtime;

import io.gatewright.runtime.config.ParamSpec;
import io.gatewright.runtime.config.StartupReport;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A gateway as a process: arguments, signals and exit codes. */
final class GatewayProcess {
    private static final int MISCONFIGURED = 2;
    private static final int FAILED = 1;

    private final Gateway gateway;
    private final PrintStream out;
    private final PrintStream err;

    GatewayProcess(Gateway gateway, PrintStream out, PrintStream err) {
        this.gateway = gateway;
        this.out = out;
        this.err = err;
    }

    void run(String[] args) {
        LogDefaults.apply();
        try {
            int code = start(args);
            if (code >= 0) {
                System.exit(code);
            }
        } catch (RuntimeException | Error e) {
            err.println("the gateway failed to start: " + e);
            System.exit(FAILED);
        }
    }

    /** The exit code, or -1 when the gateway runs. */
    int start(String[] args) {
        Manifest manifest = gateway.manifest();
        StartOptions options = StartOptions.ofProcess();
        StartupReport report = new StartupReport();
        CommandLine line = CommandLine.read(args, options, report);
        try {
            switch (line.action()) {
                case HELP -> {
                    out.println(Help.of(manifest));
                    return 0;
                }
                case VERSION -> {
                    out.println(manifest.name() + " policy " + manifest.digest() + " gatewright " + version());
                    return 0;
                }
                case CHECK -> {
                    Startup startup = new Startup(gateway, options);
                    startup.add(report);
                    startup.check();
                    out.println(manifest.name() + ": params and secrets are in order");
                    return 0;
                }
                case SERVE -> {
                    Startup startup = new Startup(gateway, options);
                    startup.add(report);
                    serve(startup.run(), manifest);
                    return -1;
                }
            }
            return 0;
        } catch (StartupFailure e) {
            err.println(message(manifest, e.problems()));
            return MISCONFIGURED;
        }
    }

    private void serve(Running running, Manifest manifest) {
        CountDownLatch stopped = new CountDownLatch(1);
        Signals.onStop(
                () -> {
                    err.println(manifest.name() + " is stopping");
                    running.close();
                    stopped.countDown();
                },
                running::cut);
        err.println(manifest.name() + " listens on port " + running.port()
                + (running.adminPort() < 0 ? "" : ", admin on port " + running.adminPort()));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.close();
        }
        System.exit(0);
    }

    private static String message(Manifest manifest, List<String> problems) {
        List<String> lines = new ArrayList<>();
        lines.add(manifest.name() + " can't start:");
        problems.forEach(problem -> lines.add("  - " + problem));
        return String.join(System.lineSeparator(), lines);
    }

    private static String version() {
        String version = GatewayProcess.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The text of {@code --help}. */
    private static final class Help {
        private Help() {}

        static String of(Manifest manifest) {
            StringBuilder text = new StringBuilder();
            text.append(manifest.name())
                    .append(": an API gateway made with Gatewright\n\n")
                    .append("  --param NAME=VALUE   binds a param (or the environment: GW_PARAM_NAME)\n")
                    .append("  --overlay NAME       binds the params of an overlay (or GW_OVERLAY)\n")
                    .append("  --secrets-dir DIR    where relative files of secrets start\n")
                    .append("  --check              binds params, reads secrets, reports, and does not listen\n")
                    .append("  --version            prints the policy's digest\n")
                    .append("  --help               prints this\n");
            if (!manifest.params().isEmpty()) {
                text.append("\nparams (command line before environment before overlay before default):\n");
                for (ParamSpec param : manifest.params()) {
                    text.append("  ").append(param.name()).append("  ").append(param.expectation());
                    String initial = param.initial();
                    text.append(initial == null ? ", required" : ", default " + initial);
                    text.append("  [").append(param.variable()).append("]\n");
                }
            }
            if (!manifest.secrets().isEmpty()) {
                text.append("\nsecrets:\n");
                manifest.secrets()
                        .forEach(secret -> text.append("  ")
                                .append(secret.name())
                                .append("  ")
                                .append(
                                        secret.variable() == null
                                                ? "the file " + secret.file()
                                                : "the environment variable " + secret.variable())
                                .append('\n'));
            }
            if (!manifest.overlays().isEmpty()) {
                text.append("\noverlays:\n");
                manifest.overlays()
                        .forEach(o -> text.append("  ").append(o.name()).append('\n'));
            }
            return text.toString();
        }
    }
}
