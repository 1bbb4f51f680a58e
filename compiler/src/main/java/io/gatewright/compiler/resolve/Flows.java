package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.compiler.policy.flow.FlowModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Field;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The declared flows, what each gives, and which of its fetches something reads. */
final class Flows {
    private final Declared declared;
    private final Findings findings;
    private final Shapes shapes;
    private final Types types;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final SortedMap<String, FlowModel> models = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> read = new TreeMap<>();

    Flows(Declared declared, Findings findings, Shapes shapes, Types types) {
        this.declared = declared;
        this.findings = findings;
        this.shapes = shapes;
        this.types = types;
        declared.flows.values().forEach(this::resolve);
    }

    /** By name. */
    List<FlowModel> all() {
        return List.copyOf(models.values());
    }

    private void resolve(Declaration.Flow flow) {
        int before = findings.errors();
        Name name = flow.name();
        Loops loops = new Loops(declared, findings);
        SortedMap<String, Typed> known = new TreeMap<>();
        List<FlowModel.Argument> arguments = new ArrayList<>();
        for (Field argument : flow.arguments()) {
            Name own = argument.name();
            if (loops.isFree(own, new Locals.Given(known))) {
                Slot slot = shapes.slot(argument.type()).orElse(Slot.present(Open.TOLD));
                known.put(
                        own.text(),
                        new Typed(new JsonValue.Local(own.text(), own.span()), slot.kind(), slot.optional()));
            }
            arguments.add(new FlowModel.Argument(own.text(), Shapes.type(argument.type())));
        }
        Body body = new BodyReader(findings).read(flow.block(), Place.FLOW);
        Fetches fetches = new Fetches(declared, findings, shapes, types);
        fetches.declare(body.of(Statement.Fetch.class), new Locals.Given(known));
        if (fetches.isEmpty() && !body.broken() && findings.errors() == before) {
            findings.add(Diagnostic.error(
                            "GW2011", "flow `" + name.text() + "` has no `fetch`", name.span(), "gives nothing")
                    .help("`fetch NAME: SHAPE = GET UPSTREAM /path`"));
        }
        Members gives = new Members("what flow `" + name.text() + "` gives");
        fetches.given(name.span()).forEach((part, typed) -> gives.put(part, typed.slot()));
        kinds.put(name.text(), gives);
        fetches.given(name.span()).forEach((part, typed) -> {
            if (!part.equals(Fetches.FALLBACKS)) {
                known.put(part, typed);
            }
        });
        Scope scope = new Scope(
                "flow `" + name.text() + "`", null, Set.of(), new Locals.Given(known), Scope.Bodies.UNKNOWN, Use.FLOW);
        List<FetchModel> resolved = fetches.resolve(new Expressions(declared, findings, scope));
        Circles.among(findings, resolved);
        if (findings.errors() == before) {
            tellUnread(flow, resolved);
            models.put(name.text(), new FlowModel(name.text(), flow.doc().lines(), name.span(), arguments, resolved));
        }
    }

    boolean isFlow(Name name) {
        return declared.flows.containsKey(name.text());
    }

    /** What a flow gives. */
    Kind kind(Name flow) {
        return Objects.requireNonNull(kinds.get(flow.text()), flow.text());
    }

    /** The types of its arguments, in order; those that did not resolve are open. */
    List<Slot> parameters(Declaration.Flow flow) {
        return flow.arguments().stream()
                .map(argument -> shapes.slot(argument.type()).orElse(Slot.present(Open.TOLD)))
                .toList();
    }

    /** Null where the flow did not resolve. */
    @Nullable
    FlowModel model(String flow) {
        return models.get(flow);
    }

    /** Those fetches and all that they need. */
    static SortedSet<String> closure(Set<String> names, List<FetchModel> fetches) {
        SortedSet<String> all = new TreeSet<>(names);
        boolean more = true;
        while (more) {
            more = false;
            for (FetchModel fetch : fetches) {
                more |= all.contains(fetch.name()) && all.addAll(fetch.needs());
            }
        }
        return all;
    }

    /** An answer reads these fetches of the flow. */
    void read(String flow, Set<String> fetches) {
        read.computeIfAbsent(flow, each -> new TreeSet<>()).addAll(fetches);
    }

    /** Fetches that no answer reads, of flows that are called. */
    void tellUnread() {
        for (FlowModel flow : models.values()) {
            SortedSet<String> used = read.get(flow.name());
            for (FetchModel fetch : flow.fetches()) {
                if (used != null && !used.contains(fetch.name())) {
                    unread(fetch.name(), fetch.span());
                }
            }
        }
    }

    private void tellUnread(Declaration.Flow flow, List<FetchModel> fetches) {
        Set<String> used = new TreeSet<>();
        fetches.stream()
                .flatMap(fetch -> fetch.values().stream())
                .flatMap(value -> Values.parts(value).stream())
                .filter(JsonValue.Local.class::isInstance)
                .forEach(part -> used.add(((JsonValue.Local) part).name()));
        for (Field argument : flow.arguments()) {
            if (!used.contains(argument.name().text())) {
                findings.add(Diagnostic.note(
                                "GW2111",
                                "no fetch reads argument `" + argument.name().text() + "`",
                                argument.name().span(),
                                "changes nothing")
                        .help("remove it here and where the flow is called"));
            }
        }
    }

    /** The note of a fetch that never runs. */
    void unread(String name, Span span) {
        findings.add(Diagnostic.note("GW2109", "nothing reads fetch `" + name + "`", span, "so it never runs")
                .help("read it in an answer, or `allow GW2109 because \"…\"`"));
    }
}
