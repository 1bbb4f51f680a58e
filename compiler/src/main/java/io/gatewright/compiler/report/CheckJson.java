package io.gatewright.compiler.report;

import io.gatewright.compiler.check.Silenced;
import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.diagnostic.Covering;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.diagnostic.Severity;
import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What {@code gw:check} tells as one JSON object, as {@code check-1.schema.json} beside this class describes it. No text of the source is in it. */
public final class CheckJson {
    private static final int VERSION = 1;

    private final Report report;
    private final Covering covering;
    private final Fingerprints fingerprints;

    private CheckJson(Report report) {
        this.report = report;
        this.covering = report.covering();
        this.fingerprints = new Fingerprints(report.paths(), covering);
    }

    public static String render(Report report) {
        return Json.object(new CheckJson(report)::write);
    }

    private void write(Json json) {
        List<Silenced> silenced = report.verdict().silenced();
        json.put("format", "gatewright-check")
                .put("version", VERSION)
                .put("gatewright", report.version())
                .put("failOn", report.failOn().word())
                .put("failed", report.fails())
                .object(
                        "counts",
                        counts -> counts.put("error", report.count(Severity.ERROR))
                                .put("warning", report.count(Severity.WARNING))
                                .put("note", report.count(Severity.NOTE))
                                .put("silenced", silenced.size()))
                .objects("diagnostics", report.verdict().told(), this::diagnostic)
                .objects("silenced", silenced, this::silenced);
    }

    private void silenced(Silenced silenced, Json json) {
        diagnostic(silenced.diagnostic(), json);
        json.object("allow", allow -> {
            place(silenced.allow().span(), allow);
            allow.put("because", silenced.allow().because())
                    .put("until", silenced.allow().until().map(LocalDate::toString));
        });
    }

    private void diagnostic(Diagnostic told, Json json) {
        Diagnostic shown = covering.of(told);
        json.put("code", shown.code())
                .put("severity", shown.severity().name().toLowerCase(Locale.ROOT))
                .put("message", shown.message())
                .object("at", at -> label(shown.primary(), at))
                .objects("secondary", shown.secondary(), this::label)
                .put("help", shown.help())
                .objects("fixes", Fixes.of(shown), this::fix)
                .put("fingerprint", fingerprints.next(told));
    }

    private void fix(Fix fix, Json json) {
        json.put("title", fix.title()).objects("edits", fix.edits(), (edit, one) -> {
            place(edit.span(), one);
            one.put("text", edit.text());
        });
    }

    private void label(Diagnostic.Label label, Json json) {
        place(label.span(), json);
        json.put("text", label.text());
    }

    private void place(Span span, Json json) {
        json.put("file", report.paths().of(span.file()));
        Region.of(span).write(json);
    }
}
