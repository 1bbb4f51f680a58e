package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the table says of a route, piece by piece. */
final class Cells {
    /** The most characters of a requirement that stand in its column. */
    private static final int SHORT = 16;

    private Cells() {}

    /** {@code public}, or what is required where that is short; else {@code ...}, and {@link #below} has it. */
    static String access(RouteModel route) {
        String access = wholeAccess(route);
        return access.length() <= SHORT ? access : "...";
    }

    private static String wholeAccess(RouteModel route) {
        return route.access().match(new AccessModel.Cases<String>() {
            @Override
            public String everyone(AccessModel.Public access) {
                return "public";
            }

            @Override
            public String require(AccessModel.Require access) {
                return Expressions.all(access.conditions());
            }
        });
    }

    /** What stands on lines of its own below the route: conditions, a long requirement, the path for the upstream. */
    static SortedMap<String, String> below(RouteModel route) {
        SortedMap<String, String> below = new TreeMap<>();
        if (!route.conditions().isNone()) {
            below.put("when", route.conditions().toString());
        }
        String access = wholeAccess(route);
        if (access.length() > SHORT) {
            below.put("who", access);
        }
        if (route.answer() instanceof AnswerModel.Proxy proxy) {
            proxy.target().ifPresent(target -> below.put("with", "the path " + target));
        }
        return below;
    }

    /** {@code 100/min}, a line for each limit; {@code -} without. */
    static String limits(RouteModel route) {
        return route.limits().isEmpty()
                ? "-"
                : route.limits().stream().map(Settings::rate).collect(Collectors.joining("\n"));
    }

    /** {@code 5m}, {@code origin}; {@code -} without. */
    static String cache(RouteModel route) {
        return route.cache().map(Settings::kept).orElse("-");
    }

    /** The upstream, or the status that the gateway answers by itself. */
    static String answer(RouteModel route) {
        return route.answer().match(new AnswerModel.Cases<String>() {
            @Override
            public String proxy(AnswerModel.Proxy answer) {
                return answer.upstream();
            }

            @Override
            public String respond(AnswerModel.Respond answer) {
                return Integer.toString(answer.status());
            }

            @Override
            public String composition(AnswerModel.Composition answer) {
                return "composition";
            }

            @Override
            public String redirect(AnswerModel.Redirect answer) {
                return Integer.toString(answer.status());
            }
        });
    }
}
