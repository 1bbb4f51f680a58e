package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;

/** Names the constructs in the values of a route that no Java is made of yet; {@code fetch} speaks for a composition. */
final class Ungenerable {
    private final Findings findings;

    Ungenerable(Findings findings) {
        this.findings = findings;
    }

    void note(RouteModel route) {
        if (route.access() instanceof AccessModel.Require require) {
            require.conditions().forEach(this::note);
        }
        route.limits().forEach(limit -> note(limit.key()));
        route.cache().ifPresent(cache -> cache.vary().forEach(this::note));
        route.request().sets().forEach(set -> note(set.value()));
        route.response().sets().forEach(set -> note(set.value()));
        if (!(route.answer() instanceof AnswerModel.Composition)) {
            route.answer().values().forEach(this::note);
        }
    }

    /** The outermost of them only; {@code body} is told where it is read. */
    private void note(Value value) {
        if (value instanceof JsonValue.Call call) {
            findings.notBuilt("calling `" + call.function().text() + "`", call.span());
        } else if (value instanceof JsonValue.Each each) {
            findings.notBuilt("`each`", each.span());
        } else if (value instanceof JsonValue.Pick pick) {
            findings.notBuilt("`.{ … }`", pick.span());
        } else if (value instanceof JsonValue.Contains contains) {
            findings.notBuilt(
                    "`in` a list that is not written out", contains.list().span());
        } else if (value instanceof JsonValue.Item || value instanceof JsonValue.Every) {
            findings.notBuilt("`[ … ]` and `.*` after a value", value.span());
        } else {
            Values.children(value).forEach(this::note);
        }
    }
}
