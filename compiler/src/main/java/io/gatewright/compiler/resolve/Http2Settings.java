package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Http2Model;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@code http2} block of a gateway says; its presence turns HTTP/2 on. */
final class Http2Settings {
    /** More resets bound nothing: a client can hardly make as many. */
    private static final long MOST_RESETS_A_SECOND = 1000;

    private final Findings findings;
    private final Arguments arguments;

    Http2Settings(Findings findings, Arguments arguments) {
        this.findings = findings;
        this.arguments = arguments;
    }

    Http2Model read(Statement.Setting http2) {
        http2.value()
                .ifPresent(value -> findings.error(
                        "GW2012", "`http2` takes no value", value.span(), "its block says how; without it, it is off"));
        Body block = new BodyReader(findings).read(http2.block(), Place.HTTP2, http2.span());
        Http2Model initial = Http2Model.DEFAULTS;
        Optional<Expr.RateText> resets = block.one("max-resets").map(this::resets);
        return new Http2Model(
                block.one("max-streams")
                        .map(setting -> arguments.number(setting, 1, 10_000))
                        .map(Math::toIntExact)
                        .orElse(initial.maxStreams()),
                block.one("window")
                        .map(setting -> arguments.size(setting, 1024, 16 << 20, "1KiB to 16MiB"))
                        .orElse(initial.window()),
                block.one("max-frame-size")
                        .map(setting -> arguments.size(setting, 16 << 10, 1 << 20, "16KiB to 1MiB"))
                        .orElse(initial.maxFrameSize()),
                block.one("header-table-size")
                        .map(setting -> arguments.size(setting, 1, 64 << 10, "1B to 64KiB"))
                        .orElse(initial.headerTableSize()),
                resets.map(Expr.RateText::count).orElse(initial.maxResets()),
                resets.map(Expr.RateText::per).orElse(initial.resetsPer()));
    }

    private Expr.@Nullable RateText resets(Statement.Setting setting) {
        Expr.RateText rate = arguments.rate(setting);
        return rate == null || rate.count() <= MOST_RESETS_A_SECOND * rate.per().toSeconds()
                ? rate
                : arguments.outOfRange(setting, rate.span(), "1000/s at most");
    }
}
