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
            route.answer().values().forEach(this::noteJson);
        }
    }

    /** JSON is written piece by piece. */
    private void noteJson(Value value) {
        if (value instanceof Value.ObjectValue || value instanceof Value.ListValue) {
            Values.children(value).forEach(this::noteJson);
        } else {
            note(value);
        }
    }

    /** The outermost of them only; {@code body} is told where it is read. */
    private void note(Value value) {
        if (value instanceof Value.ObjectValue object) {
            findings.notBuilt("an object as part of an expression", object.span());
        } else if (value instanceof JsonValue.Each each) {
            findings.notBuilt("`each`", each.span());
        } else if (value instanceof JsonValue.Pick pick) {
            findings.notBuilt("`.{ … }`", pick.span());
        } else if (value instanceof JsonValue.Every every) {
            findings.notBuilt("`.*` after a value", every.span());
        } else if (value instanceof JsonValue.Part part && !isOfBody(part)) {
            findings.notBuilt("a part of an item", part.span());
        } else if (value instanceof JsonValue.Item item && item.index() instanceof Value.Text) {
            findings.notBuilt("a part of an item", item.span());
        } else {
            Values.children(value).forEach(this::note);
        }
    }

    private static boolean isOfBody(Value value) {
        return value instanceof JsonValue.Body || (value instanceof JsonValue.Part part && isOfBody(part.of()));
    }
}
