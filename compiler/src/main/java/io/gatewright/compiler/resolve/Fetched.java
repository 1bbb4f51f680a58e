package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.compiler.policy.flow.FlowCall;
import io.gatewright.compiler.policy.flow.FlowModel;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fetches and calls of flows that one route makes, and what of it an answer reads. */
final class Fetched {
    private final SortedMap<String, FetchModel> fetches = new TreeMap<>();
    private final SortedMap<String, FlowCall> calls = new TreeMap<>();

    Fetched(List<FetchModel> fetches) {
        fetches.forEach(fetch -> this.fetches.put(fetch.name(), fetch));
    }

    void call(Name name, String flow, List<Value> arguments) {
        calls.put(name.text(), new FlowCall(name.text(), flow, arguments, new TreeSet<>(), name.span()));
    }

    boolean isEmpty() {
        return fetches.isEmpty() && calls.isEmpty();
    }

    List<FetchModel> fetches() {
        return List.copyOf(fetches.values());
    }

    List<FlowCall> calls() {
        return List.copyOf(calls.values());
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(fetches.keySet());
        names.addAll(calls.keySet());
        return names;
    }

    private SortedMap<String, SortedSet<String>> needs() {
        SortedMap<String, SortedSet<String>> needs = new TreeMap<>();
        fetches.forEach((name, fetch) -> needs.put(name, Fetches.locals(fetch.values(), names())));
        calls.forEach((name, call) -> needs.put(name, Fetches.locals(call.arguments(), names())));
        return needs;
    }

    boolean isWithoutCircles(Findings findings) {
        Map<String, Span> places = new TreeMap<>();
        fetches.forEach((name, fetch) -> places.put(name, fetch.span()));
        calls.forEach((name, call) -> places.put(name, call.span()));
        return new Circles(findings, needs(), places).none();
    }

    /** Those that the answer needs, each call with the fetches of its flow that are read. */
    Fetched readBy(Optional<Value> answer, Flows flows) {
        SortedSet<String> reached = new TreeSet<>();
        answer.ifPresent(value -> reached.addAll(Fetches.locals(List.of(value), names())));
        SortedMap<String, SortedSet<String>> needs = needs();
        for (boolean more = true; more; ) {
            more = false;
            for (String name : List.copyOf(reached)) {
                more |= reached.addAll(needs.getOrDefault(name, new TreeSet<>()));
            }
        }
        List<Value> values = new ArrayList<>(answer.stream().toList());
        fetches.values().stream()
                .filter(each -> reached.contains(each.name()))
                .forEach(each -> values.addAll(each.values()));
        calls.values().stream()
                .filter(each -> reached.contains(each.name()))
                .forEach(each -> values.addAll(each.arguments()));
        Fetched read = new Fetched(
                fetches().stream().filter(each -> reached.contains(each.name())).toList());
        calls.forEach((name, call) -> {
            FlowModel flow = reached.contains(name) ? flows.model(call.flow()) : null;
            if (flow != null) {
                SortedSet<String> parts = new TreeSet<>();
                values.forEach(value -> collect(value, name, flow, parts));
                SortedSet<String> all = Flows.closure(parts, flow.fetches());
                flows.read(flow.name(), all);
                read.calls.put(name, new FlowCall(name, flow.name(), call.arguments(), all, call.span()));
            }
        });
        return read;
    }

    /** The fetches of {@code flow} that the value reads of {@code name}: those it names, or all. */
    private static void collect(Value value, String name, FlowModel flow, Set<String> parts) {
        if (value instanceof JsonValue.Part part && isLocal(part.of(), name)) {
            flow.fetches().stream()
                    .map(FetchModel::name)
                    .filter(part.name()::equals)
                    .forEach(parts::add);
        } else if (value instanceof JsonValue.Pick pick && isLocal(pick.of(), name)) {
            pick.members().forEach(member -> parts.add(member.path().get(0)));
            parts.retainAll(flow.fetches().stream().map(FetchModel::name).toList());
        } else if (isLocal(value, name)) {
            flow.fetches().forEach(fetch -> parts.add(fetch.name()));
        } else {
            Values.children(value).forEach(child -> collect(child, name, flow, parts));
        }
    }

    private static boolean isLocal(Value value, String name) {
        return value instanceof JsonValue.Local local && local.name().equals(name);
    }
}
