package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.text.Json;
import java.util.Optional;

/** Writes the members of a verdict. */
final class VerdictJson implements Verdict.Cases<Json> {
    private final Json json;

    VerdictJson(Json json) {
        this.json = json;
    }

    @Override
    public Json refused(Verdict.Refused verdict) {
        return json.put("kind", "refused")
                .put("status", verdict.status())
                .put("step", verdict.step())
                .put("reason", verdict.reason());
    }

    @Override
    public Json won(Verdict.Won verdict) {
        json.put("kind", "route").put("route", verdict.route().name());
        ExplanationJson.at(verdict.route().span(), json);
        json.objects(
                "captures",
                verdict.captures(),
                (captured, each) -> each.put("name", captured.name())
                        .put("text", captured.text())
                        .put("value", captured.value()));
        return json.objects("steps", verdict.steps(), (passed, each) -> {
            each.put("step", passed.step()).put("what", passed.what());
            passed.at().ifPresent(at -> ExplanationJson.at(at, each));
            each.put("owner", passed.owner());
        });
    }

    @Override
    public Json preflight(Verdict.Preflight verdict) {
        json.put("kind", "preflight")
                .put("status", verdict.refused().isPresent() ? 403 : 204)
                .put("method", verdict.method())
                .put("route", verdict.route().name());
        ExplanationJson.at(verdict.cors().span(), json);
        Optional<String> refused = verdict.refused();
        return json.put("refused", refused);
    }

    @Override
    public Json redirected(Verdict.Redirected verdict) {
        return json.put("kind", "redirect")
                .put("status", 308)
                .put("location", verdict.location())
                .put("route", verdict.route().name());
    }

    @Override
    public Json unrouted(Verdict.Unrouted verdict) {
        return json.put("kind", "none").put("status", verdict.status()).put("allow", verdict.allow());
    }
}
