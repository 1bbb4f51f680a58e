package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.transform.MessagePart;
import io.gatewright.compiler.policy.transform.PartEdits;
import io.gatewright.compiler.policy.transform.PartRemoval;
import io.gatewright.compiler.policy.transform.PartSet;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges changes of queries, cookies and bodies by their places, as {@link TransformFolding} does with headers. */
final class PartFolding {
    private final Findings findings;
    private final Expressions expressions;

    PartFolding(Findings findings, Expressions expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    PartEdits fold(Chain chain, List<Chain.Said<Edits>> edits, Optional<JsonType> body) {
        SortedMap<String, Chain.Said<Edits.PartPut>> puts = innermost(chain, edits);
        Map<String, PartRemoval> removes = new TreeMap<>();
        for (Chain.Said<Edits> said : edits) {
            said.what().partRemoves().forEach(removal -> removes.put(removal.place(), removal));
        }
        List<PartSet> sets = new ArrayList<>();
        puts.forEach((place, put) -> typed(put.what()).ifPresent(set -> {
            Optional<PartRemoval> outer = removedOutside(edits, put, set);
            outer.ifPresent(removal -> findings.add(Diagnostic.warning(
                            "GW5201", "`" + set.place() + "` is set and then removed", set.span(), "never arrives")
                    .and(removal.span(), "further out, so it runs last")));
            if (outer.isEmpty()) {
                sets.add(set);
            }
        }));
        return new PartEdits(sets, List.copyOf(removes.values()), body);
    }

    /** The innermost {@code set} of each place, unless something further in removes it. */
    private static SortedMap<String, Chain.Said<Edits.PartPut>> innermost(Chain chain, List<Chain.Said<Edits>> edits) {
        SortedMap<String, Chain.Said<Edits.PartPut>> puts = new TreeMap<>();
        List<Chain.Said<Edits>> outwards = new ArrayList<>(edits);
        outwards.sort(
                Comparator.comparingInt((Chain.Said<Edits> said) -> said.rank()).reversed());
        for (Chain.Said<Edits> said : outwards) {
            said.what().partSets().forEach((place, put) -> {
                Chain.Said<Edits.PartPut> inner = puts.get(place);
                boolean removedWithin = edits.stream()
                        .filter(other -> other.rank() > said.rank())
                        .flatMap(other -> other.what().partRemoves().stream())
                        .anyMatch(removal -> removal.part() == put.part()
                                && (removal.prefix()
                                        ? put.path()
                                                .get(0)
                                                .startsWith(removal.path().get(0))
                                        : removal.path().equals(put.path())));
                if (inner != null && inner.rank() == said.rank()) {
                    chain.conflict(
                            "`" + put.place().span().text() + "`",
                            inner.what().place().parts().get(0),
                            put.place().parts().get(0),
                            inner.level(),
                            said.level());
                } else if (inner == null && !removedWithin) {
                    puts.put(place, new Chain.Said<>(said.rank(), said.level(), put));
                }
            });
        }
        return puts;
    }

    private static Optional<PartRemoval> removedOutside(
            List<Chain.Said<Edits>> edits, Chain.Said<Edits.PartPut> put, PartSet set) {
        return edits.stream()
                .filter(outer -> outer.rank() < put.rank())
                .flatMap(outer -> outer.what().partRemoves().stream())
                .filter(removal -> removal.takes(set))
                .findFirst();
    }

    private Optional<PartSet> typed(Edits.PartPut put) {
        boolean body = put.part() == MessagePart.BODY;
        Value value = body
                ? expressions.json(put.value())
                : expressions.scalar(put.value(), "a " + put.part().text());
        if (value == null) {
            return Optional.empty();
        }
        if (!body && value instanceof Value.Text text && Text.hasControl(text.value())) {
            findings.error(
                    "GW2021",
                    "a " + put.part().text() + " cannot hold control characters",
                    text.span(),
                    "could not be sent");
            return Optional.empty();
        }
        return Optional.of(
                new PartSet(put.part(), put.path(), value, put.place().span()));
    }
}
