package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.explain.text.Json;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** An explanation for programs: one JSON object, its members as documented with the goal. */
public final class ExplanationJson {
    /** Grows when a member goes or changes its meaning; new members come without. */
    public static final int VERSION = 1;

    private ExplanationJson() {}

    /** @param nearest how many routes that do not take the request are listed; all others are counted */
    public static String render(Explanation explanation, int nearest) {
        List<WhyNot> all = explanation.whyNot();
        int shown = Math.min(nearest, all.size());
        return Json.object(json -> {
            json.put("format", "gatewright-explanation")
                    .put("version", VERSION)
                    .put("gateway", explanation.gateway())
                    .put("method", explanation.request().method())
                    .put("target", explanation.request().target())
                    .put("scheme", explanation.request().scheme());
            normalForm(explanation.normalForm(), json);
            explanation.host().ifPresent(host -> json.object("host", each -> host(host, each)));
            explanation
                    .unshared()
                    .ifPresent(preflight -> json.object(
                            "unshared",
                            each -> each.put("method", preflight.method())
                                    .put("route", preflight.route().map(Candidate::name))));
            json.object("verdict", each -> explanation.verdict().match(new VerdictJson(each)));
            json.objects("whyNot", all.subList(0, shown), (each, member) -> whyNot(each, explanation.fields(), member));
            json.put("further", all.size() - shown).put("notBuilt", explanation.unbuilt());
        });
    }

    private static void normalForm(NormalForm form, Json json) {
        form.match(new NormalForm.Cases<Json>() {
            @Override
            public Json path(NormalForm.Path path) {
                return json.put("path", path.text()).put("query", path.query());
            }

            @Override
            public Json refused(NormalForm.Refused refused) {
                return json.object(
                        "wrong",
                        wrong -> wrong.put("rule", refused.rule().name())
                                .put("from", refused.from())
                                .put("to", refused.to()));
            }
        });
    }

    private static void host(HostChoice host, Json json) {
        host.match(new HostChoice.Cases<Json>() {
            @Override
            public Json committed(HostChoice.Committed choice) {
                return json.put("name", choice.host())
                        .put("from", choice.source().name())
                        .put("table", choice.table());
            }

            @Override
            public Json misdirected(HostChoice.Misdirected choice) {
                return json.put("name", choice.host())
                        .put("from", choice.source().name());
            }

            @Override
            public Json refused(HostChoice.Refused choice) {
                return json.put("refused", choice.reason());
            }
        });
    }

    private static void whyNot(WhyNot each, Fields fields, Json json) {
        json.put("route", each.route().name());
        at(each.route().span(), json);
        json.put("reason", each.reason().match(new ReasonName())).put("text", ReasonText.of(each.reason(), fields));
    }

    /** The member {@code at}: where something was written. */
    static void at(Span span, Json json) {
        json.object("at", place -> place.put("file", span.file().name()).put("line", span.line()));
    }

    /** The word that tells reasons apart. */
    private static final class ReasonName implements Reason.Cases<String> {
        @Override
        public String otherHost(Reason.OtherHost reason) {
            return "host";
        }

        @Override
        public String segment(Reason.OtherSegment reason) {
            return "segment";
        }

        @Override
        public String pathEnds(Reason.PathEnds reason) {
            return "path-ends";
        }

        @Override
        public String pathGoesOn(Reason.PathGoesOn reason) {
            return "path-goes-on";
        }

        @Override
        public String method(Reason.OtherMethod reason) {
            return "method";
        }

        @Override
        public String condition(Reason.FailedCondition reason) {
            return "condition";
        }

        @Override
        public String lessSpecific(Reason.LessSpecific reason) {
            return "less-specific";
        }
    }
}
