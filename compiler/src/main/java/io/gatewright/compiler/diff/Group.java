package io.gatewright.compiler.diff;

import io.gatewright.dsl.diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of change it is; in the order in which a reviewer wants to read. */
public enum Group {
    LOOSENED("GW7001", "access loosened", Severity.ERROR),
    UNKNOWN("GW7002", "unknown", Severity.ERROR),
    SAFEGUARDS("GW7013", "safeguards", Severity.WARNING),
    TIGHTENED("GW7003", "access tightened", Severity.WARNING),
    REROUTED("GW7004", "rerouted", Severity.WARNING),
    GONE("GW7005", "now 404 or 405", Severity.WARNING),
    ANSWERED("GW7006", "newly answered", Severity.NOTE),
    LIMITS("GW7007", "limits", Severity.WARNING),
    CACHE("GW7008", "cache and timeouts", Severity.NOTE),
    TRANSFORMS("GW7009", "transforms", Severity.NOTE),
    REFUSALS("GW7010", "other refusals", Severity.NOTE),
    SETTINGS("GW7011", "the gateway itself", Severity.NOTE),
    COSMETIC("GW7012", "cosmetic (no behaviour)", Severity.NOTE);

    private final String code;
    private final String title;
    private final Severity severity;

    Group(String code, String title, Severity severity) {
        this.code = code;
        this.title = title;
        this.severity = severity;
    }

    /** The code that {@code allow} names. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** How it is told in SARIF. */
    public Severity severity() {
        return severity;
    }

    /** {@code loosened}: the word for options and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of a {@link #word}. */
    public static Optional<Group> named(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }

    /** All words, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(Group::word).collect(Collectors.joining(", "));
    }
}
