package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.text.Amounts;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import java.util.stream.Collectors;

/** What the table says of a route, piece by piece. */
final class Cells {
    private Cells() {}

    /** {@code when header.x == "1"}; empty without conditions. */
    static String conditions(RouteModel route) {
        return route.conditions().isNone() ? "" : "when " + route.conditions();
    }

    /** {@code public}, or what is required. */
    static String access(RouteModel route) {
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

    /** {@code 100/min}, a line for each limit; {@code -} without. */
    static String limits(RouteModel route) {
        return route.limits().isEmpty()
                ? "-"
                : route.limits().stream().map(Settings::rate).collect(Collectors.joining("\n"));
    }

    /** {@code 5m}; {@code -} without. */
    static String cache(RouteModel route) {
        return route.cache().map(cache -> Amounts.duration(cache.ttl())).orElse("-");
    }

    /** {@code orders /internal/**}, or the status that the gateway answers by itself. */
    static String answer(RouteModel route) {
        return route.answer().match(new AnswerModel.Cases<String>() {
            @Override
            public String proxy(AnswerModel.Proxy answer) {
                return answer.upstream()
                        + answer.target().map(path -> " " + path).orElse("");
            }

            @Override
            public String respond(AnswerModel.Respond answer) {
                return Integer.toString(answer.status());
            }

            @Override
            public String unbuilt(AnswerModel.Unbuilt answer) {
                return answer.form();
            }
        });
    }
}
