package io.gatewright.compiler.diff.report;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Difference;
import io.gatewright.compiler.diff.Finding;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.SettingChange;
import io.gatewright.compiler.diff.Witness;
import io.gatewright.compiler.explain.text.Json;
import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A difference for programs: one JSON object, its members as documented with the goal. */
public final class DiffJson {
    /** Grows when a member goes or changes its meaning; new members come without. */
    public static final int VERSION = 1;

    private DiffJson() {}

    /**
     * The whole text.
     *
     * @param against what the gateway is compared with, as the user named it
     * @param fails the groups of which there is something unapproved that makes the tool fail
     */
    public static String render(Difference difference, String against, List<Group> fails) {
        return Json.object(json -> {
            json.put("format", "gatewright-diff")
                    .put("version", VERSION)
                    .put("gateway", difference.gateway())
                    .put("against", against)
                    .put("same", difference.isSame())
                    .texts("fails", fails.stream().map(Group::word).toList())
                    .object("unapproved", counts -> counts(difference.unapproved(), counts))
                    .objects("changes", difference.findings(), DiffJson::finding)
                    .objects("settings", difference.settings(), DiffJson::setting)
                    .objects("unread", difference.unread(), DiffJson::request)
                    .objects(
                            "renamed",
                            difference.renamed().entrySet(),
                            (renamed, each) ->
                                    each.put("before", renamed.getKey()).put("after", renamed.getValue()));
        });
    }

    private static void counts(Map<Group, Integer> counts, Json json) {
        for (Group group : Group.values()) {
            json.put(group.word(), counts.getOrDefault(group, 0));
        }
    }

    private static void finding(Finding finding, Json json) {
        json.put("group", finding.group().word())
                .put("code", finding.group().code())
                .put("requests", Headline.requests(finding))
                .texts("methods", finding.methods())
                .texts("hosts", finding.hosts())
                .put("places", finding.places())
                .put("routeBefore", Headline.route(finding.before()).map(Candidate::name))
                .put("routeAfter", Headline.route(finding.after()).map(Candidate::name))
                .texts("furtherRoutes", Headline.further(finding));
        Headline.at(finding)
                .ifPresent(span -> json.object(
                        "at",
                        at -> at.put("file", span.file().name())
                                .put("line", span.line())
                                .put("in", Headline.isLater(finding) ? "after" : "before")));
        json.objects("changes", finding.changes(), DiffJson::change)
                .object("witness", witness -> witness(finding.witness(), witness))
                .put("approved", finding.approval().map(AllowModel::because));
    }

    private static void change(Change change, Json json) {
        json.put("before", change.before()).put("after", change.after()).put("because", change.because());
    }

    private static void setting(SettingChange setting, Json json) {
        json.put("group", setting.change().group().word())
                .put("code", setting.change().group().code());
        change(setting.change(), json);
        json.put("approved", setting.approval().map(AllowModel::because));
    }

    private static void witness(Witness witness, Json json) {
        json.put("text", witness.toString());
        request(witness.request(), json);
        json.objects("callers", witness.caller().shows().entrySet(), DiffJson::caller)
                .texts("wrongCredentials", witness.caller().wrong())
                .texts("disputedCredentials", witness.caller().disputed())
                .put("from", witness.caller().from());
    }

    private static void caller(Map.Entry<String, SortedMap<String, String>> shows, Json json) {
        json.put("auth", shows.getKey())
                .objects(
                        "fields",
                        shows.getValue().entrySet(),
                        (field, each) -> each.put("name", field.getKey()).put("json", field.getValue()));
    }

    private static void request(Request request, Json json) {
        json.put("method", request.method())
                .put("host", request.host())
                .put("path", request.path())
                .objects("given", request.values().entrySet(), (given, each) -> given(given, each));
    }

    private static void given(Map.Entry<ConditionVariable, List<String>> given, Json json) {
        json.put("what", given.getKey().toString()).texts("values", given.getValue());
    }
}
