package io.gatewright.compiler.audit;

import io.gatewright.compiler.explain.text.Json;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.Owner;
import io.gatewright.compiler.report.SourcePaths;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Shows to a program what there is to look at: one object. */
public final class AuditJson {
    private static final int VERSION = 1;

    private final GatewayModel gateway;
    private final SourcePaths paths;
    private final Blame.Source blames;
    private final LocalDate today;

    private AuditJson(GatewayModel gateway, SourcePaths paths, Blame.Source blames, LocalDate today) {
        this.gateway = Objects.requireNonNull(gateway);
        this.paths = Objects.requireNonNull(paths);
        this.blames = Objects.requireNonNull(blames);
        this.today = Objects.requireNonNull(today);
    }

    public static String render(GatewayModel gateway, SourcePaths paths, Blame.Source blames, LocalDate today) {
        AuditJson audit = new AuditJson(gateway, paths, blames, today);
        return Json.object(json -> json.put("format", "gatewright-audit")
                .put("version", VERSION)
                .put("gateway", gateway.name())
                .objects("findings", Audit.of(gateway), audit::finding));
    }

    private void finding(Finding finding, Json json) {
        json.put("kind", finding.kind().word())
                .put("what", finding.what())
                .put("owner", gateway.owner(finding.span()).map(Owner::title))
                .put("because", finding.because())
                .put("until", finding.until().map(LocalDate::toString))
                .put("ended", finding.ended(today))
                .object(
                        "at",
                        at -> at.put("file", paths.of(finding.span().file()))
                                .put("line", finding.span().line()))
                .texts("routes", finding.routes());
        blames.of(finding.span())
                .ifPresentOrElse(
                        blame -> json.object("blame", one -> blame(blame, one)),
                        () -> json.put("blame", Optional.empty()));
    }

    private static void blame(Blame blame, Json json) {
        json.put("commit", blame.commit())
                .put("author", blame.author())
                .put("date", blame.date().toString())
                .put("summary", blame.summary());
    }
}
