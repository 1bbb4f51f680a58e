package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Probe;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an {@code expect} looks at. Null where it was reported. */
final class TestProbes {
    private static final String ANSWER = "`status`, `header.…`, `body.…`, `calls(…)` or `sent(…).…`";
    private static final List<String> CALLS = List.of("calls", "sent", "count", "share", "state");

    private final Declared declared;
    private final Findings findings;
    private final Constants constants;

    TestProbes(Declared declared, Findings findings, Constants constants) {
        this.declared = declared;
        this.findings = findings;
        this.constants = constants;
    }

    @Nullable
    Probe probe(Expr expr) {
        List<Probe.Step> steps = new ArrayList<>();
        Expr at = expr;
        while (at instanceof Expr.Member || at instanceof Expr.Index || at instanceof Expr.Every) {
            if (at instanceof Expr.Member member) {
                steps.add(new Probe.Field(member.name().text()));
                at = member.of();
            } else if (at instanceof Expr.Every every) {
                steps.add(new Probe.Each());
                at = every.of();
            } else if (at instanceof Expr.Index index) {
                Probe.Step step = item(index);
                if (step == null) {
                    return null;
                }
                steps.add(step);
                at = index.of();
            }
        }
        Collections.reverse(steps);
        if (at instanceof Expr.Ref ref
                && Set.of("status", "header", "body").contains(ref.name().text())) {
            return root(ref.name(), steps, expr);
        }
        if (at instanceof Expr.Apply call) {
            return call(call, steps, expr);
        }
        if (!steps.isEmpty()) {
            findings.error(
                    "GW2003",
                    "`" + expr.span().text() + "` is not part of an answer",
                    expr.span(),
                    at instanceof Expr.Ref ref ? meant(ref.name(), expr) : ANSWER);
            return null;
        }
        if (expr instanceof Expr.PercentText percent) {
            return new Probe.Constant(new Value.Decimal(percent.percent(), percent.span()));
        }
        Value value = constants.value(expr);
        return value == null ? null : new Probe.Constant(value);
    }

    private @Nullable Probe root(Name root, List<Probe.Step> steps, Expr whole) {
        return switch (root.text()) {
            case "status" -> {
                if (steps.isEmpty()) {
                    yield new Probe.Status(whole.span());
                }
                findings.error("GW2032", "`status` has no parts", whole.span(), "it is one number");
                yield null;
            }
            case "header" -> {
                String name = name(steps, whole, "header");
                yield name == null ? null : new Probe.Header(name.toLowerCase(Locale.ROOT), whole.span());
            }
            default -> new Probe.Body(steps, whole.span());
        };
    }

    /** The label where the first word of {@code whole} is not one of an answer's. */
    private static String meant(Name root, Expr whole) {
        return NearMiss.of(root.text(), List.of("header", "body", "status"))
                .map(near -> "did you mean `" + near
                        + whole.span().text().substring(root.text().length()) + "`?")
                .orElse(ANSWER);
    }

    private @Nullable String name(List<Probe.Step> steps, Expr whole, String what) {
        if (steps.size() == 1 && steps.get(0) instanceof Probe.Field field) {
            return field.name();
        }
        findings.error(
                "GW2032", "`" + whole.span().text() + "` is not one " + what, whole.span(), "`" + what + ".NAME`");
        return null;
    }

    private Probe.@Nullable Step item(Expr.Index index) {
        if (index.index() instanceof Expr.IntText number && number.value() >= 0 && number.value() <= 1_000_000) {
            return new Probe.Item((int) number.value());
        }
        if (index.index() instanceof Expr.StringLiteral text) {
            return new Probe.Field(text.text().value());
        }
        findings.error("GW2030", "an item is counted from 0", index.index().span(), "a whole number or a text");
        return null;
    }

    private @Nullable Probe call(Expr.Apply call, List<Probe.Step> steps, Expr whole) {
        String function = call.function().span().text();
        if (!CALLS.contains(function)) {
            Name name = new Name(function, call.function().span());
            findings.error(
                    "GW2003",
                    "there is no `" + function + "(…)` in tests",
                    name.span(),
                    Phrases.didYouMean(name, CALLS, "`calls`, `sent`, `count`, `share` and `state` are all"));
            return null;
        }
        if (!steps.isEmpty() && !function.equals("sent")) {
            findings.error("GW2032", "`" + function + "(…)` has no parts", whole.span(), "it is one value");
            return null;
        }
        if (call.arguments().size() != 1) {
            findings.error("GW2010", "`" + function + "` needs one argument", call.span(), "of what?");
            return null;
        }
        Expr argument = call.arguments().get(0);
        return switch (function) {
            case "calls" -> {
                Name upstream = upstream(argument, function);
                yield upstream == null ? null : new Probe.Calls(upstream.text(), call.span());
            }
            case "sent" -> sent(argument, steps, whole);
            case "count" -> {
                Probe of = probe(argument);
                yield of == null ? null : new Probe.Count(of, call.span());
            }
            case "share" -> share(call, argument);
            default -> state(call, argument);
        };
    }

    private @Nullable Name upstream(Expr argument, String function) {
        if (!(argument instanceof Expr.Ref ref)) {
            findings.error(
                    "GW2010",
                    "`" + function + "` needs the name of an upstream",
                    argument.span(),
                    "of which upstream?");
            return null;
        }
        if (!declared.upstreams.containsKey(ref.name().text())) {
            declared.unknown(ref.name(), declared.upstreams.keySet(), "upstream");
            return null;
        }
        return ref.name();
    }

    private @Nullable Probe sent(Expr argument, List<Probe.Step> steps, Expr whole) {
        Name upstream = upstream(argument, "sent");
        if (upstream == null) {
            return null;
        }
        String part = steps.isEmpty() || !(steps.get(0) instanceof Probe.Field field) ? "" : field.name();
        List<Probe.Step> rest = steps.isEmpty() ? steps : steps.subList(1, steps.size());
        return switch (part) {
            case "method" -> whole(upstream, Probe.Part.METHOD, rest, whole);
            case "path" -> whole(upstream, Probe.Part.PATH, rest, whole);
            case "header", "query" -> named(upstream, part, rest, whole);
            case "body" -> new Probe.Sent(upstream.text(), Probe.Part.BODY, "", rest, whole.span());
            default -> {
                findings.error(
                        "GW2032",
                        part.isEmpty()
                                ? "`" + whole.span().text() + "` is not a value by itself"
                                : "a request that was sent has no `" + part + "`",
                        whole.span(),
                        "`.method`, `.path`, `.query.NAME`, `.header.NAME` or `.body.…`");
                yield null;
            }
        };
    }

    private @Nullable Probe whole(Name upstream, Probe.Part part, List<Probe.Step> rest, Expr whole) {
        if (rest.isEmpty()) {
            return new Probe.Sent(upstream.text(), part, "", List.of(), whole.span());
        }
        findings.error(
                "GW2032",
                "`" + part.name().toLowerCase(Locale.ROOT) + "` has no parts",
                whole.span(),
                "it is one text");
        return null;
    }

    private @Nullable Probe named(Name upstream, String part, List<Probe.Step> rest, Expr whole) {
        String name = name(rest, whole, part);
        if (name == null) {
            return null;
        }
        return part.equals("header")
                ? new Probe.Sent(
                        upstream.text(), Probe.Part.HEADER, name.toLowerCase(Locale.ROOT), List.of(), whole.span())
                : new Probe.Sent(upstream.text(), Probe.Part.QUERY, name, List.of(), whole.span());
    }

    private @Nullable Probe share(Expr.Apply call, Expr argument) {
        if (!(argument instanceof Expr.Member member) || !(member.of() instanceof Expr.Ref)) {
            findings.error("GW2010", "`share` needs a pool of an upstream", argument.span(), "`share(UPSTREAM.POOL)`");
            return null;
        }
        Name upstream = upstream(member.of(), "share");
        if (upstream == null) {
            return null;
        }
        Set<String> pools = new TreeSet<>();
        for (Statement.Setting pool : settings(upstream, "pool")) {
            if (pool.value().orElse(null) instanceof Expr.Ref name) {
                pools.add(name.name().text());
            }
        }
        if (!pools.contains(member.name().text())) {
            findings.error(
                    "GW2003",
                    "upstream `" + upstream.text() + "` has no pool `"
                            + member.name().text() + "`",
                    member.name().span(),
                    Phrases.didYouMean(member.name(), pools, pools.isEmpty() ? "it declares none" : "not declared"));
            return null;
        }
        return new Probe.Share(upstream.text(), member.name().text(), call.span());
    }

    private @Nullable Probe state(Expr.Apply call, Expr argument) {
        if (!(argument instanceof Expr.Member member)
                || !(member.of() instanceof Expr.Ref)
                || !member.name().text().equals("breaker")) {
            findings.error(
                    "GW2010", "`state` needs the breaker of an upstream", argument.span(), "`state(UPSTREAM.breaker)`");
            return null;
        }
        Name upstream = upstream(member.of(), "state");
        if (upstream == null) {
            return null;
        }
        if (settings(upstream, "breaker").isEmpty()) {
            findings.error(
                    "GW2003",
                    "upstream `" + upstream.text() + "` has no `breaker`",
                    member.name().span(),
                    "nothing that could open");
            return null;
        }
        return new Probe.State(upstream.text(), call.span());
    }

    private List<Statement.Setting> settings(Name upstream, String name) {
        Declaration.Upstream node = declared.upstreams.get(upstream.text());
        Block block = node == null ? null : node.block();
        List<Statement.Setting> found = new ArrayList<>();
        for (Statement statement : block == null ? List.<Statement>of() : block.statements()) {
            if (statement instanceof Statement.Setting setting
                    && setting.name().text().equals(name)) {
                found.add(setting);
            }
        }
        return found;
    }
}
