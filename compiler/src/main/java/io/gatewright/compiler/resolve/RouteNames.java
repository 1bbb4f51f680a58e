package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that a route gives with {@code let} and {@code fetch}. They hold inside of the route alone, in no order. A name for
 * a value of the request is that value; what a flow or a fetch gives is a {@link JsonValue.Local}.
 */
final class RouteNames implements Locals {
    /** Parts of the value of one {@code let}, those of the names in it included. */
    private static final int MOST_PARTS = 1_000;

    private final Declared declared;
    private final Findings findings;
    private final Flows flows;
    private final Span route;
    private final Fetches fetches;
    private final SortedMap<String, Statement.Let> lets = new TreeMap<>();
    private final SortedMap<String, Statement.Let> calls = new TreeMap<>();
    private final Map<String, Typed> known = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> used = new TreeSet<>();
    private @Nullable Expressions expressions;

    RouteNames(Declared declared, Findings findings, Flows flows, Fetches fetches, Span route, Body body) {
        this.declared = declared;
        this.findings = findings;
        this.flows = flows;
        this.fetches = fetches;
        this.route = route;
        Loops loops = new Loops(declared, findings);
        fetches.declare(body.of(Statement.Fetch.class), new Given(known));
        known.putAll(fetches.given(route));
        for (Statement.Let let : body.of(Statement.Let.class)) {
            Name name = let.name();
            if (lets.containsKey(name.text())) {
                loops.twice("let", name, lets.get(name.text()).name());
            } else if (loops.isFree(name, new Given(known))) {
                lets.put(name.text(), let);
                flow(let).ifPresent(flow -> {
                    declared.use("flow", flow.text());
                    calls.put(name.text(), let);
                    known.put(
                            name.text(),
                            Typed.present(new JsonValue.Local(name.text(), name.span()), flows.kind(flow)));
                });
            }
        }
    }

    /** The flow that a {@code let} calls. */
    private Optional<Name> flow(Statement.Let let) {
        return let.value() instanceof Expr.Apply call
                        && call.function() instanceof Expr.Ref ref
                        && flows.isFlow(ref.name())
                ? Optional.of(ref.name())
                : Optional.empty();
    }

    /** To be called once, with the expressions that know these names. */
    void resolveIn(Expressions route) {
        expressions = route.in(Use.ANSWER);
    }

    @Override
    public Set<String> names() {
        Set<String> all = new TreeSet<>(lets.keySet());
        all.addAll(known.keySet());
        return all;
    }

    @Override
    public Optional<Typed> find(Name name, Use use) {
        Span at = name.span();
        boolean here = at.file() == route.file() && route.start() <= at.start() && at.end() <= route.end();
        if (!here || !(known.containsKey(name.text()) || lets.containsKey(name.text()))) {
            return Optional.empty();
        }
        used.add(name.text());
        Typed typed = known.containsKey(name.text()) ? known.get(name.text()) : let(name);
        return Optional.of(readable(Objects.requireNonNull(typed), name, use));
    }

    private Typed let(Name name) {
        Statement.Let let = Objects.requireNonNull(lets.get(name.text()));
        if (!open.add(name.text())) {
            List<String> way = new ArrayList<>(open);
            List<String> circle = way.subList(way.indexOf(name.text()), way.size());
            Circles.tell(
                    findings,
                    circle,
                    other -> Objects.requireNonNull(lets.get(other)).name().span());
            return Typed.told(let.span());
        }
        Typed typed = Objects.requireNonNull(expressions).type(let.value());
        if (typed != null && Values.parts(typed.value()).size() > MOST_PARTS) {
            findings.error(
                    "GW2013",
                    "`" + name.text() + "` is too large",
                    let.name().span(),
                    "with the names in it, more than " + MOST_PARTS + " parts");
            typed = null;
        }
        Typed result = typed == null ? Typed.told(let.span()) : typed;
        known.put(name.text(), result);
        open.remove(name.text());
        return result;
    }

    private Typed readable(Typed typed, Name name, Use use) {
        List<Value> parts = Values.parts(typed.value());
        boolean fetched = !Fetches.locals(List.of(typed.value()), fetched()).isEmpty();
        if (fetched && !use.readsFetched()) {
            findings.error("GW2065", "`" + name.text() + "` is not known here", name.span(), use.fetchedLater());
            return Typed.told(name.span());
        }
        if (parts.stream().anyMatch(JsonValue.Body.class::isInstance) && !use.readsBody()) {
            findings.error("GW2065", "`" + name.text() + "` is not known here", name.span(), use.reason());
            return Typed.told(name.span());
        }
        return typed;
    }

    /** The names of what only fetching gives. */
    private Set<String> fetched() {
        Set<String> names = new TreeSet<>(calls.keySet());
        names.addAll(fetches.given(route).keySet());
        return names;
    }

    /** What has to be fetched for an answer. All that the route names is resolved, whether or not something reads it. */
    Fetched fetched(Optional<Value> answer) {
        Expressions in = Objects.requireNonNull(expressions);
        lets.values().forEach(let -> {
            if (!known.containsKey(let.name().text())) {
                let(let.name());
            }
        });
        int before = findings.errors();
        Fetched all = new Fetched(fetches.resolve(in));
        calls.forEach((name, let) -> {
            Name flow = flow(let).orElseThrow();
            new FlowCalls(findings, flows)
                    .arguments(Objects.requireNonNull(declared.flows.get(flow.text())), (Expr.Apply) let.value(), in)
                    .ifPresent(values -> all.call(let.name(), flow.text(), values));
        });
        return all.isWithoutCircles(findings) && findings.errors() == before
                ? all.readBy(answer, flows)
                : new Fetched(List.of());
    }

    /** Names that nothing reads. */
    void tellUnused() {
        lets.forEach((name, let) -> {
            if (!used.contains(name)) {
                findings.add(Diagnostic.warning(
                        "GW2110", "`" + name + "` is never used", let.name().span(), "changes nothing"));
            }
        });
        fetches.given(route).forEach((name, fetch) -> {
            if (!used.contains(name) && !name.equals(Fetches.FALLBACKS)) {
                flows.unread(name, fetch.value().span());
            }
        });
    }
}
