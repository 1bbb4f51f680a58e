package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.transform.HeaderRemoval;
import io.gatewright.compiler.policy.transform.HeaderSet;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.compiler.policy.transform.PartEdits;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Merges changes by header name, from the route outwards: an inner {@code set} or {@code remove} takes the place of an
 * outer {@code set}, and an outer {@code remove} runs after an inner {@code set}.
 */
final class TransformFolding {
    private final Findings findings;
    private final boolean response;

    TransformFolding(Findings findings, boolean response) {
        this.findings = findings;
        this.response = response;
    }

    TransformModel fold(Chain chain, Expressions outer, Optional<JsonType> type) {
        Expressions expressions = outer.in(response ? Use.RESPONSE : Use.REQUEST);
        String setting = response ? "response" : "request";
        List<Chain.Said<Edits>> edits = new ArrayList<>();
        for (Chain.Said<Statement.Setting> said : chain.raw(body -> body.all(setting))) {
            edits.add(
                    new Chain.Said<>(said.rank(), said.level(), new EditReader(findings, response).read(said.what())));
        }
        Map<String, Chain.Said<Edits.Put>> sets = sets(chain, edits);
        dropRemoved(sets, edits);
        Map<String, HeaderRemoval> removes = new TreeMap<>();
        Map<String, JsonRemoval> json = new TreeMap<>();
        for (Chain.Said<Edits> said : edits) {
            said.what().removes().forEach(r -> removes.put(r.name() + (r.prefix() ? "*" : ""), r));
            said.what().json().forEach(r -> json.put(r.text(), r));
        }
        List<HeaderSet> headers = new ArrayList<>();
        for (Map.Entry<String, Chain.Said<Edits.Put>> entry : sets.entrySet()) {
            Edits.Put put = entry.getValue().what();
            Value value = expressions.scalar(put.value(), "a header");
            if (value instanceof Value.Text text && Text.hasControl(text.value())) {
                findings.error("GW2021", "a header cannot hold control characters", text.span(), "would end the field");
            } else if (value != null) {
                headers.add(new HeaderSet(entry.getKey(), value, put.name().span()));
            }
        }
        PartEdits parts = new PartFolding(findings, expressions).fold(chain, edits, type);
        return new TransformModel(List.copyOf(removes.values()), headers, List.copyOf(json.values()), parts);
    }

    /** The innermost {@code set} of each name, unless something further in removes that name. */
    private Map<String, Chain.Said<Edits.Put>> sets(Chain chain, List<Chain.Said<Edits>> edits) {
        Map<String, Chain.Said<Edits.Put>> sets = new TreeMap<>();
        List<Chain.Said<Edits>> outwards = new ArrayList<>(edits);
        outwards.sort(
                Comparator.comparingInt((Chain.Said<Edits> said) -> said.rank()).reversed());
        for (Chain.Said<Edits> said : outwards) {
            said.what().sets().forEach((name, put) -> {
                Chain.Said<Edits.Put> inner = sets.get(name);
                boolean removedWithin = edits.stream()
                        .filter(other -> other.rank() > said.rank())
                        .anyMatch(other -> other.what().removes().stream().anyMatch(r -> r.takes(name)));
                if (inner != null && inner.rank() == said.rank()) {
                    chain.conflict(
                            "`header." + name + "`", inner.what().name(), put.name(), inner.level(), said.level());
                } else if (inner == null && !removedWithin) {
                    sets.put(name, new Chain.Said<>(said.rank(), said.level(), put));
                }
            });
        }
        return sets;
    }

    private void dropRemoved(Map<String, Chain.Said<Edits.Put>> sets, List<Chain.Said<Edits>> edits) {
        for (Chain.Said<Edits> outer : edits) {
            for (HeaderRemoval removal : outer.what().removes()) {
                sets.entrySet().removeIf(entry -> {
                    boolean gone = entry.getValue().rank() > outer.rank() && removal.takes(entry.getKey());
                    if (gone) {
                        findings.add(Diagnostic.warning(
                                        "GW5201",
                                        "`header." + entry.getKey() + "` is set and then removed",
                                        entry.getValue().what().name().span(),
                                        "never arrives")
                                .and(removal.span(), "further out, so it runs last"));
                    }
                    return gone;
                });
            }
        }
    }
}
