package io.gatewright.compiler.report;

import io.gatewright.compiler.check.Silenced;
import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.diagnostic.Covering;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A report as SARIF 2.1.0, for code scanning. Paths start at the root of the repository. */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final Covering covering;
    private final Fingerprints fingerprints;
    private final SarifRules rules;
    private final SarifPlaces places;

    private Sarif(Report report) {
        this.report = report;
        this.covering = report.covering();
        this.fingerprints = new Fingerprints(report.paths(), covering);
        this.rules = new SarifRules(
                report.tool(),
                Stream.concat(
                                report.verdict().told().stream(),
                                report.verdict().silenced().stream().map(Silenced::diagnostic))
                        .map(covering::of)
                        .toList());
        this.places = new SarifPlaces(report.paths());
    }

    /** The text of a log with one run. */
    public static String render(Report report) {
        return Json.object(new Sarif(report)::log);
    }

    private void log(Json json) {
        json.put("$schema", SCHEMA).put("version", "2.1.0").objects("runs", List.of(report), (run, each) -> run(each));
    }

    private void run(Json json) {
        json.object(
                        "tool",
                        tool -> tool.object("driver", driver -> {
                            driver.put("name", "Gatewright").put("semanticVersion", report.version());
                            rules.write(driver);
                        }))
                .objects(
                        "invocations",
                        List.of(report),
                        (all, invocation) -> invocation.put("executionSuccessful", true))
                .object(
                        "automationDetails",
                        id -> id.put("id", "gatewright/" + report.tool().word() + "/"))
                .object("originalUriBaseIds", SarifPlaces::writeRoot)
                .put("columnKind", "utf16CodeUnits")
                .objects("results", results(), Result::write);
    }

    private List<Result> results() {
        List<Result> results = new ArrayList<>();
        report.verdict().told().forEach(told -> results.add(json -> result(told, json)));
        report.verdict()
                .silenced()
                .forEach(silenced -> results.add(json -> {
                    result(silenced.diagnostic(), json);
                    suppression(silenced, json);
                }));
        return results;
    }

    /** Writes one result. */
    @FunctionalInterface
    private interface Result {
        void write(Json json);
    }

    private void result(Diagnostic told, Json json) {
        Diagnostic shown = covering.of(told);
        json.put("ruleId", shown.code())
                .put("ruleIndex", rules.index(shown.code()))
                .put("level", SarifRule.level(shown.severity()))
                .object("message", message -> message.put("text", Sentences.of(shown)))
                .objects("locations", List.of(shown.primary().span()), places::location);
        if (!shown.secondary().isEmpty()) {
            json.objects("relatedLocations", shown.secondary(), (label, related) -> {
                places.location(label.span(), related);
                related.object("message", message -> message.put("text", label.text()));
            });
        }
        json.object("partialFingerprints", prints -> prints.put("gatewright/v1", fingerprints.next(told)));
        List<Fix> fixes = Fixes.of(shown);
        if (!fixes.isEmpty()) {
            json.objects("fixes", fixes, this::fix);
        }
    }

    private void suppression(Silenced silenced, Json json) {
        json.objects(
                "suppressions",
                List.of(silenced.allow()),
                (allow, one) -> one.put("kind", "inSource")
                        .put("status", "accepted")
                        .put("justification", allow.because())
                        .object("location", location -> places.location(allow.span(), location)));
    }

    private void fix(Fix fix, Json json) {
        Map<SourceFile, List<Fix.Edit>> files = new LinkedHashMap<>();
        fix.edits()
                .forEach(edit -> files.computeIfAbsent(edit.span().file(), file -> new ArrayList<>())
                        .add(edit));
        json.object("description", text -> text.put("text", fix.title()))
                .objects("artifactChanges", files.entrySet(), (change, one) -> {
                    places.file(change.getKey(), one);
                    one.objects("replacements", change.getValue(), Sarif::replacement);
                });
    }

    private static void replacement(Fix.Edit edit, Json json) {
        Span span = edit.span();
        json.object("deletedRegion", Region.of(span)::writeSarif)
                .object("insertedContent", content -> content.put("text", edit.text()));
    }
}
