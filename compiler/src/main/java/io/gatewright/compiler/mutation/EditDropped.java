package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.transform.HeaderSet;
import io.gatewright.compiler.policy.transform.PartEdits;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.dsl.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A {@code set} or {@code remove} goes; not where the same is sent without it. */
final class EditDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        Map<Span, String> edits = new LinkedHashMap<>();
        Set<Span> sentAnyway = new HashSet<>();
        for (RouteModel route : gateway.routes()) {
            Stream.concat(route.request().sets().stream(), route.response().sets().stream())
                    .filter(EditDropped::isSentAnyway)
                    .forEach(set -> sentAnyway.add(set.span()));
            collect(route.request(), "request", edits);
            collect(route.response(), "response", edits);
        }
        return edits.entrySet().stream()
                .filter(edit -> !sentAnyway.contains(edit.getKey()))
                .flatMap(edit -> dropped(gateway, edit.getKey(), edit.getValue()));
    }

    /** The gateway gives every request and every answer the id in this header, whatever is set. */
    private static boolean isSentAnyway(HeaderSet set) {
        return set.name().equals("x-request-id")
                && set.value() instanceof RequestValue.RequestAttr attr
                && attr.attr() == RequestValue.Attr.ID;
    }

    private static void collect(TransformModel edits, String message, Map<Span, String> found) {
        edits.removes().forEach(each -> found.put(each.span(), what(message, "remove ", each.span())));
        edits.sets().forEach(each -> found.put(each.span(), what(message, "set header.", each.span())));
        edits.json().forEach(each -> found.put(each.span(), what(message, "remove ", each.span())));
        edits.parts().removes().forEach(each -> found.put(each.span(), what(message, "remove ", each.span())));
        edits.parts().sets().forEach(each -> found.put(each.span(), what(message, "set ", each.span())));
    }

    private static String what(String message, String words, Span span) {
        return Copies.excerpt(words, span) + " of the " + message + " is dropped";
    }

    private static Stream<Mutation> dropped(GatewayModel gateway, Span span, String what) {
        return Copies.routes(
                gateway,
                what,
                span,
                route -> Copies.with(
                        Copies.with(route, "request", without(route.request(), span)),
                        "response",
                        without(route.response(), span)))
                .stream();
    }

    private static TransformModel without(TransformModel edits, Span span) {
        TransformModel noRemoves = Copies.with(
                edits,
                "removes",
                edits.removes().stream()
                        .filter(each -> !each.span().equals(span))
                        .toList());
        TransformModel noSets = Copies.with(
                noRemoves,
                "sets",
                edits.sets().stream().filter(each -> !each.span().equals(span)).toList());
        TransformModel noJson = Copies.with(
                noSets,
                "json",
                edits.json().stream().filter(each -> !each.span().equals(span)).toList());
        return Copies.with(noJson, "parts", without(edits.parts(), span));
    }

    private static PartEdits without(PartEdits parts, Span span) {
        return new PartEdits(
                parts.sets().stream().filter(each -> !each.span().equals(span)).toList(),
                parts.removes().stream()
                        .filter(each -> !each.span().equals(span))
                        .toList(),
                parts.body());
    }
}
