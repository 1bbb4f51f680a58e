package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.explain.Inspected;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.why.Verdict;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a difference tells of a request, by what {@code gw:explain} says of it. */
final class Judge {
    private final Inspected before;
    private final Inspected after;
    private final Difference difference;

    Judge(Inspected before, Inspected after, Difference difference) {
        this.before = before;
        this.after = after;
        this.difference = difference;
    }

    boolean isTold(Request request) {
        return isTold(request, EnumSet.allOf(Group.class));
    }

    /** Whether it tells so in one of these groups. */
    boolean isTold(Request request, Set<Group> groups) {
        String was = verdict(before, request);
        String is = verdict(after, request);
        return difference.findings().stream()
                .filter(finding -> groups.contains(finding.group()))
                .flatMap(finding -> Stream.concat(
                        Stream.of(new Finding.Answers(finding.before(), finding.after())), finding.also().stream()))
                .anyMatch(told -> answer(told.before()).equals(was)
                        && answer(told.after()).equals(is));
    }

    /** Whether a route took it, and a route takes it. */
    boolean isRouted(Request request) {
        return verdict(before, request).startsWith("route ")
                && verdict(after, request).startsWith("route ");
    }

    private static String verdict(Inspected gateway, Request request) {
        List<String> query = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        StringBuilder fields =
                new StringBuilder("Host: " + (request.host().isEmpty() ? "nobody.test" : request.host()));
        request.values()
                .forEach((variable, given) -> given.forEach(value -> {
                    if (variable.kind() == ConditionVariable.Kind.QUERY) {
                        query.add(variable.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    } else if (variable.kind() == ConditionVariable.Kind.COOKIE) {
                        cookies.add(variable.name() + "=" + value);
                    } else if (variable.kind() == ConditionVariable.Kind.HEADER) {
                        fields.append("\n").append(variable.name()).append(": ").append(value);
                    }
                }));
        if (!cookies.isEmpty()) {
            fields.append("\nCookie: ").append(String.join("; ", cookies));
        }
        String line = request.method() + " " + request.path() + (query.isEmpty() ? "" : "?" + String.join("&", query));
        AskedRequest asked = Inspected.asked(line, fields.toString());
        String scheme = request.given(ConditionVariable.SCHEME).get(0);
        return gateway.explainer()
                .explain(new AskedRequest(asked.method(), asked.target(), asked.fields(), scheme))
                .verdict()
                .match(new Verdict.Cases<String>() {
                    @Override
                    public String refused(Verdict.Refused verdict) {
                        return "refused";
                    }

                    @Override
                    public String won(Verdict.Won verdict) {
                        return "route " + verdict.route().name();
                    }

                    @Override
                    public String preflight(Verdict.Preflight verdict) {
                        return "cors";
                    }

                    @Override
                    public String redirected(Verdict.Redirected verdict) {
                        return "308";
                    }

                    @Override
                    public String unrouted(Verdict.Unrouted verdict) {
                        return verdict.status() + verdict.allow();
                    }
                });
    }

    private static String answer(Answer answer) {
        return answer.match(new Answer.Cases<String>() {
            @Override
            public String routed(Answer.Routed routed) {
                return "route " + routed.route().name();
            }

            @Override
            public String preflight(Answer.Preflight preflight) {
                return "cors";
            }

            @Override
            public String redirected(Answer.Redirected redirected) {
                return "308";
            }

            @Override
            public String unrouted(Answer.Unrouted unrouted) {
                return unrouted.status() + unrouted.allow();
            }
        });
    }
}
