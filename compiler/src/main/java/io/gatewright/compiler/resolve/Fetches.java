package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fetches of one flow or route. What they give is known from what is written beside each, so they have no order. */
final class Fetches {
    /** The list of the names of what fell back. */
    static final String FALLBACKS = "fallbacks";

    private final Declared declared;
    private final Findings findings;
    private final Shapes shapes;
    private final Types types;
    private final SortedMap<String, Statement.Fetch> fetches = new TreeMap<>();
    private final SortedMap<String, Typed> given = new TreeMap<>();

    Fetches(Declared declared, Findings findings, Shapes shapes, Types types) {
        this.declared = declared;
        this.findings = findings;
        this.shapes = shapes;
        this.types = types;
    }

    /** Adds those whose names are free. */
    void declare(List<Statement.Fetch> statements, Locals outer) {
        Loops loops = new Loops(declared, findings);
        for (Statement.Fetch fetch : statements) {
            Name name = fetch.name();
            if (name.text().equals(FALLBACKS)) {
                findings.error(
                        "GW2004",
                        "a fetch cannot be named `" + FALLBACKS + "`",
                        name.span(),
                        "the names of fetches that fell back");
            } else if (fetches.containsKey(name.text())) {
                loops.twice("fetch", name, fetches.get(name.text()).name());
            } else if (loops.isFree(name, outer)) {
                fetches.put(name.text(), fetch);
                given.put(
                        name.text(),
                        new Typed(new JsonValue.Local(name.text(), name.span()), kind(fetch), orNull(fetch)));
            }
        }
    }

    boolean isEmpty() {
        return fetches.isEmpty();
    }

    /** What each of them gives, and {@code fallbacks}. */
    SortedMap<String, Typed> given(Span span) {
        SortedMap<String, Typed> all = new TreeMap<>(given);
        if (!fetches.isEmpty()) {
            all.put(FALLBACKS, Typed.present(new JsonValue.Local(FALLBACKS, span), ListOf.of(Plain.TEXT)));
        }
        return all;
    }

    private static boolean orNull(Statement.Fetch fetch) {
        return fetch.each().isEmpty() && fetch.otherwise().orElse(null) instanceof Expr.NullText;
    }

    private Kind kind(Statement.Fetch fetch) {
        Kind kind = fetch.type()
                .map(type -> shapes.slot(type).map(Slot::kind).orElse((Kind) Open.TOLD))
                .orElse(Open.BODY);
        return fetch.each().isEmpty()
                ? kind
                : new MapOf(new Slot(kind, fetch.otherwise().orElse(null) instanceof Expr.NullText));
    }

    /** In order of names; those that did not resolve are left out, which was reported. Circles are for the caller to find. */
    List<FetchModel> resolve(Expressions expressions) {
        List<FetchModel> models = new ArrayList<>();
        for (Statement.Fetch fetch : fetches.values()) {
            FetchModel model = resolve(fetch, expressions);
            if (model != null) {
                models.add(model);
            }
        }
        return models;
    }

    private @Nullable FetchModel resolve(Statement.Fetch fetch, Expressions outer) {
        int before = findings.errors();
        if (!fetch.call().method().text().equals("GET")) {
            Name method = fetch.call().method();
            findings.add(Diagnostic.error(
                            "GW2064", "`" + method.text() + "` is not fetched", method.span(), "a fetch sends no body")
                    .help("a fetch is a `GET`"));
        }
        Optional<JsonType> type = fetch.type().map(Shapes::type);
        fetch.type()
                .filter(each -> each.optional())
                .ifPresent(each -> findings.add(Diagnostic.error(
                                "GW2030",
                                "what is fetched is there, or the fetch failed",
                                each.span(),
                                "`?` means nothing here")
                        .help("`else null`")));
        boolean known = declared.find(declared.upstreams, fetch.call().upstream(), "upstream")
                .isPresent();
        FetchSettings settings = new FetchSettings(declared, findings, fetch);
        Typed over = fetch.each().map(loop -> over(loop, outer)).orElse(null);
        Expressions inner = fetch.each()
                .map(Statement.Loop::variable)
                .map(name -> outer.with(outer.locals()
                        .with(name.text(), over == null ? Typed.told(name.span()) : Loops.variable(name, over))))
                .orElse(outer);
        List<FetchModel.Segment> path = new FetchPaths(types, findings, inner)
                .read(fetch.call().path(), fetch.otherwise().isPresent());
        Value otherwise =
                fetch.otherwise().map(each -> otherwise(fetch, each, inner)).orElse(null);
        Optional<FetchModel.Each> each = settings.each(over);
        Optional<Bound<Duration>> timeout = settings.timeout();
        if (findings.errors() > before || !known) {
            return null;
        }
        FetchModel alone = new FetchModel(
                fetch.name().text(),
                fetch.name().span(),
                type,
                each,
                fetch.call().upstream().text(),
                path,
                timeout,
                Optional.ofNullable(otherwise),
                new TreeSet<>());
        return alone.needing(locals(alone.values(), fetches.keySet()));
    }

    private @Nullable Typed over(Statement.Loop loop, Expressions outer) {
        Loops loops = new Loops(declared, findings);
        boolean free = loops.isFree(loop.variable(), outer.locals());
        Typed over = loops.over(outer, loop.over());
        if (over == null || !free) {
            return null;
        }
        Kind item = Loops.variable(loop.variable(), over).kind();
        if (!item.isScalar() || item == Plain.BOOL) {
            findings.add(Diagnostic.error(
                            "GW2030",
                            "`each` of a fetch goes over texts or numbers, found " + item.phrase() + " as an item",
                            loop.over().span(),
                            "results are found by it")
                    .help("`" + loop.over().span().text() + ".*.NAME` goes over a part of each"));
            return null;
        }
        return over;
    }

    private @Nullable Value otherwise(Statement.Fetch fetch, Expr written, Expressions expressions) {
        Typed typed = expressions.type(written);
        Kind kind = Optional.ofNullable(given.get(fetch.name().text()))
                .map(Typed::kind)
                .orElse(Open.TOLD);
        Kind one = kind instanceof MapOf map ? map.value().kind() : kind;
        if (typed == null || typed.kind() == Plain.NULL || (one.takes(typed.kind()) && !typed.optional())) {
            return typed == null ? null : typed.value();
        }
        findings.add(Diagnostic.error(
                        "GW2030",
                        "what stands for `" + fetch.name().text() + "` has to be of its type, found "
                                + typed.kind().phrase(),
                        written.span(),
                        "not " + one.phrase())
                .help("`else null`, and `?.` where it is read"));
        return null;
    }

    /** Those of {@code names} that values are made of. */
    static SortedSet<String> locals(Collection<Value> values, Collection<String> names) {
        SortedSet<String> found = new TreeSet<>();
        for (Value value : values) {
            for (Value part : Values.parts(value)) {
                if (part instanceof JsonValue.Local local && names.contains(local.name())) {
                    found.add(local.name());
                }
            }
        }
        return found;
    }
}
