package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.upstream.Ejection;
import io.gatewright.compiler.model.upstream.Retry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of an upstream's {@code eject} and {@code retry}. */
final class FailureProperties {
    private FailureProperties() {}

    static List<Property> rows() {
        return Stream.of(ejections(), retries()).flatMap(List::stream).toList();
    }

    static Fact eject(Ejection eject) {
        return new Fact.Thing(Kind.EJECT, eject, Facts.ABSENT, "eject", Optional.of(eject.span()));
    }

    private static List<Property> ejections() {
        Rows<Ejection> rows = new Rows<>(Kind.EJECT, Ejection.class);
        rows.add(
                "after",
                Type.NUMBER,
                "failures that take a target out",
                (eject, g) -> Facts.count(g, eject.after(), eject.span()));
        rows.add(
                "within",
                Type.DURATION,
                "what failures are counted over",
                (eject, g) -> Facts.duration(g, eject.within(), eject.span()));
        rows.add(
                "duration",
                Type.DURATION,
                "how long a target stays out",
                (eject, g) -> Facts.duration(g, eject.duration(), eject.span()));
        rows.add(
                "max",
                Type.NUMBER,
                "percent of the targets that may be out at once",
                (eject, g) -> Facts.percent(g, eject.max(), eject.span()));
        return rows.list();
    }

    static Fact retry(Retry retry, Fact attempts) {
        return new Fact.Thing(Kind.RETRY, retry, attempts, "retry", Optional.of(retry.span()));
    }

    private static List<Property> retries() {
        Rows<Retry> rows = new Rows<>(Kind.RETRY, Retry.class);
        rows.add(
                "on",
                Type.TEXT.asList(),
                "what is sent again: `\"connect-failure\"`, `\"reset\"`, `\"timeout\"`, `\"503\"`",
                (retry, g) -> Facts.texts(
                        Stream.concat(
                                        retry.failures().stream().map(Retry.Failure::text),
                                        retry.statuses().stream().map(String::valueOf))
                                .toList(),
                        retry.span()));
        rows.add(
                "methods",
                Type.TEXT.asList(),
                "which requests may be sent twice",
                (retry, g) -> Facts.texts(retry.methods(), retry.span()));
        rows.add(
                "budget",
                Type.NUMBER,
                "percent of all requests that may be sent again",
                (retry, g) -> Facts.percent(g, retry.budget(), retry.span()));
        return rows.list();
    }
}
