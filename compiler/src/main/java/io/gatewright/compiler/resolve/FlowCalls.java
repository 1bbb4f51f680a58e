package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arguments of {@code let NAME = FLOW(a, b)}, held to the flow's parameters. */
final class FlowCalls {
    private final Findings findings;
    private final Flows flows;

    FlowCalls(Findings findings, Flows flows) {
        this.findings = findings;
        this.flows = flows;
    }

    /** Empty where something was reported. */
    Optional<List<Value>> arguments(Declaration.Flow flow, Expr.Apply call, Expressions expressions) {
        String name = flow.name().text();
        List<Slot> parameters = flows.parameters(flow);
        int given = call.arguments().size();
        if (given != parameters.size()) {
            findings.add(Diagnostic.error(
                            "GW2060",
                            "flow `" + name + "` takes " + count(parameters.size()) + ", found " + given,
                            call.span(),
                            given < parameters.size() ? "too few" : "too many")
                    .and(flow.name().span(), "declared here")
                    .help("`" + signature(flow) + "`"));
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            Expr written = call.arguments().get(i);
            Typed typed = expressions.type(written);
            if (typed == null) {
                continue;
            }
            Field parameter = flow.arguments().get(i);
            Slot slot = parameters.get(i);
            if (typed.kind() != Plain.NULL && !takes(slot.kind(), typed.kind())) {
                findings.add(Diagnostic.error(
                                "GW2030",
                                "`" + parameter.name().text() + "` of flow `" + name + "` is "
                                        + slot.kind().phrase() + ", found "
                                        + typed.kind().phrase(),
                                written.span(),
                                "not of that type")
                        .and(parameter.span(), "declared here"));
                continue;
            }
            Value value = slot.optional() ? typed.value() : new Absence(findings).present(typed, written.span());
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == given ? Optional.of(values) : Optional.empty();
    }

    /** Digits that a path captured are a whole number for a flow. */
    private static boolean takes(Kind parameter, Kind given) {
        return parameter.takes(given)
                || (parameter.isNumber()
                        && given instanceof Named named
                        && named.type().equals("int"));
    }

    private static String count(int values) {
        return values == 1 ? "1 value" : values + " values";
    }

    private static String signature(Declaration.Flow flow) {
        return flow.name().text()
                + flow.arguments().stream().map(each -> each.name().text()).collect(Collectors.joining(", ", "(", ")"));
    }
}
