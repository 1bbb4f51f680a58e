package io.gatewright.runtime;

import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.config.Suggestion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process was told to do. */
final class CommandLine {
    enum Action {
        SERVE,
        CHECK,
        HELP,
        VERSION
    }

    private static final List<String> OPTIONS =
            List.of("--help", "--version", "--check", "--param", "--overlay", "--secrets-dir");

    private Action action = Action.SERVE;

    private CommandLine() {}

    Action action() {
        return action;
    }

    /** Reads {@code args} into {@code options}; reports what it does not know. */
    static CommandLine read(String[] args, StartOptions options, StartupReport report) {
        CommandLine line = new CommandLine();
        for (int i = 0; i < args.length; i++) {
            int equal = args[i].startsWith("--") ? args[i].indexOf('=') : -1;
            String name = equal < 0 ? args[i] : args[i].substring(0, equal);
            boolean valued = name.equals("--param") || name.equals("--overlay") || name.equals("--secrets-dir");
            String value = equal >= 0 ? args[i].substring(equal + 1) : null;
            if (valued && value == null && i + 1 < args.length) {
                value = args[++i];
            }
            line.apply(name, value, options, report);
        }
        return line;
    }

    private void apply(String name, @Nullable String value, StartOptions options, StartupReport report) {
        switch (name) {
            case "--help", "-h" -> action = Action.HELP;
            case "--version" -> action = Action.VERSION;
            case "--check" -> action = Action.CHECK;
            case "--param" -> param(value, options, report);
            case "--overlay" -> options.overlay(given(name, value, report));
            case "--secrets-dir" -> options.secretsDirectory(Path.of(given(name, value, report)));
            default -> report.problem("there is no option `" + name + "`" + Suggestion.among(name, OPTIONS));
        }
    }

    private static void param(@Nullable String value, StartOptions options, StartupReport report) {
        String pair = given("--param", value, report);
        int equal = pair.indexOf('=');
        if (equal > 0) {
            options.param(pair.substring(0, equal), pair.substring(equal + 1));
        } else if (value != null) {
            report.problem("--param takes NAME=VALUE, not `" + pair + "`");
        }
    }

    private static String given(String option, @Nullable String value, StartupReport report) {
        if (value == null) {
            report.problem(option + " takes a value");
            return "";
        }
        return value;
    }
}
