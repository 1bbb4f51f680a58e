package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The block of one fetch. */
final class FetchSettings {
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_PARALLEL = 1_000;

    private final Findings findings;
    private final Statement.Fetch fetch;
    private final Body body;
    private final Arguments arguments;

    FetchSettings(Declared declared, Findings findings, Statement.Fetch fetch) {
        this.findings = findings;
        this.fetch = fetch;
        this.arguments = new Arguments(declared, findings);
        this.body = new BodyReader(findings).read(fetch.block(), Place.FETCH, fetch.span());
        if (fetch.each().isEmpty()) {
            for (String name : List.of("max", "parallel")) {
                body.one(name).ifPresent(this::needsEach);
            }
        }
    }

    private void needsEach(Statement.Setting setting) {
        findings.add(Diagnostic.error(
                        "GW5204",
                        "`" + setting.name().text() + "` never takes effect here",
                        setting.name().span(),
                        "one request is made")
                .help("it bounds a fetch that goes over a list: `= each NAME in LIST, GET …`"));
    }

    Optional<Bound<Duration>> timeout() {
        return body.one("timeout").map(arguments::duration);
    }

    /** @param over the list, null where there is none */
    Optional<FetchModel.Each> each(@Nullable Typed over) {
        int max = number("max", MOST_ITEMS, FetchModel.Each.DEFAULT_MAX);
        int parallel = number("parallel", MOST_PARALLEL, FetchModel.Each.DEFAULT_PARALLEL);
        return over == null
                ? Optional.empty()
                : fetch.each().map(loop -> new FetchModel.Each(loop.variable().text(), over.value(), max, parallel));
    }

    private int number(String name, int most, int initial) {
        return body.one(name)
                .map(setting -> arguments.number(setting, 1, most))
                .map(Long::intValue)
                .orElse(initial);
    }
}
