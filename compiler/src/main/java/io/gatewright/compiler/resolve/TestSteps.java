package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.TestStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps of one test. A statement may become none, where it was reported, or several. */
final class TestSteps implements TestStatement.Cases<List<TestStep>> {
    private static final int MOST_TIMES = 100_000;

    private final Declared declared;
    private final Types types;
    private final Findings findings;
    private final Constants constants;
    private boolean sent;
    /** How often a step at this place is run; beyond {@link #MOST_TIMES} only that it is more. */
    private long repeated = 1;

    TestSteps(Declared declared, Types types, Findings findings) {
        this.declared = declared;
        this.types = types;
        this.findings = findings;
        this.constants = new Constants(findings);
    }

    List<TestStep> resolve(List<TestStatement> statements) {
        List<TestStep> steps = new ArrayList<>();
        statements.forEach(statement -> steps.addAll(statement.match(this)));
        return steps;
    }

    @Override
    public List<TestStep> stub(TestStatement.Stub node) {
        boolean known = declared.upstreams.containsKey(node.upstream().text());
        if (!known) {
            declared.unknown(node.upstream(), declared.upstreams.keySet(), "upstream");
        }
        boolean method = Methods.check(node.method(), findings);
        long status = node.status().value();
        if (status < 200 || status > 599) {
            findings.error(
                    "GW2019",
                    "`" + status + "` is not the status of an answer",
                    node.status().span(),
                    "200 to 599");
            return List.of();
        }
        Optional<Value> body = node.body().map(constants::value);
        return new TestPaths(constants, types, findings)
                .stub(node.path())
                .filter(path -> known && method)
                .map(path -> List.<TestStep>of(new TestStep.Stub(
                        node.upstream().text(), node.method().text(), path, (int) status, body, node.span())))
                .orElse(List.of());
    }

    @Override
    public List<TestStep> failing(TestStatement.Failing node) {
        boolean known = declared.upstreams.containsKey(node.upstream().text());
        if (!known) {
            declared.unknown(node.upstream(), declared.upstreams.keySet(), "upstream");
        }
        boolean method = Methods.check(node.method(), findings);
        TestStep.Failure failure = switch (node.reason().text()) {
            case "timeout" -> TestStep.Failure.TIMEOUT;
            case "unreachable" -> TestStep.Failure.UNREACHABLE;
            default -> null;
        };
        if (failure == null) {
            findings.add(Diagnostic.error(
                            "GW2019",
                            "an upstream cannot answer `" + node.reason().text() + "`",
                            node.reason().span(),
                            Phrases.didYouMean(node.reason(), List.of("timeout", "unreachable"), "not known"))
                    .help("a status, `timeout` or `unreachable`"));
            return List.of();
        }
        return new TestPaths(constants, types, findings)
                .stub(node.path())
                .filter(path -> known && method)
                .map(path -> List.<TestStep>of(new TestStep.Failing(
                        node.upstream().text(), node.method().text(), path, failure, node.span())))
                .orElse(List.of());
    }

    @Override
    public List<TestStep> send(TestStatement.Send node) {
        sent = true;
        return new Sending(declared, types, findings, constants)
                .resolve(node)
                .<List<TestStep>>map(List::of)
                .orElse(List.of());
    }

    @Override
    public List<TestStep> expect(TestStatement.Expect node) {
        if (!sent) {
            sent = true;
            findings.add(
                    Diagnostic.error("GW2011", "`expect` stands before any `send`", node.span(), "no answer to look at")
                            .help("`send GET /…` first"));
            return List.of();
        }
        return new Expecting(declared, findings, constants).resolve(node.condition());
    }

    @Override
    public List<TestStep> let(TestStatement.Let node) {
        constants.let(node.name(), node.value());
        return List.of();
    }

    @Override
    public List<TestStep> act(TestStatement.Act node) {
        Name verb = node.verb();
        if (verb.text().equals("repeat")) {
            return repeat(node);
        }
        if (verb.text().equals("advance")) {
            return advance(node);
        }
        Diagnostic unknown =
                Diagnostic.error("GW2001", "`" + verb.text() + "` is not a step of a test", verb.span(), meant(verb));
        boolean quoted = meant(verb).contains("`send ")
                && node.argument() instanceof Expr.StringLiteral path
                && path.text().value().startsWith("/");
        findings.add(quoted ? sending(node, unknown) : unknown);
        return List.of();
    }

    /** {@code get "/a"}. */
    private static Diagnostic sending(TestStatement.Act node, Diagnostic unknown) {
        String quoted = node.argument().span().text();
        String sent =
                "send " + node.verb().text().toUpperCase(Locale.ROOT) + " " + quoted.substring(1, quoted.length() - 1);
        return unknown.help("`" + sent + "`")
                .fix(Fix.replace(node.verb().span().to(node.argument().span()), sent));
    }

    private static String meant(Name verb) {
        if (Set.of("get", "post", "put", "patch", "delete", "head").contains(verb.text())) {
            return "did you mean `send " + verb.text().toUpperCase(Locale.ROOT) + "`?";
        }
        if (verb.text().startsWith("assert")) {
            return "did you mean `expect`?";
        }
        if (verb.text().matches("[A-Z]+")) {
            return "did you mean `send " + verb.text() + "`?";
        }
        return Set.of("wait", "sleep", "pause").contains(verb.text())
                ? "did you mean `advance`?"
                : Phrases.didYouMean(verb, List.of("repeat", "advance", "stub", "send", "expect", "let"), "not known");
    }

    private List<TestStep> repeat(TestStatement.Act node) {
        if (!(node.argument() instanceof Expr.IntText times)) {
            findings.error(
                    "GW2010",
                    "`repeat` needs a whole number, found " + Phrases.of(node.argument()),
                    node.argument().span(),
                    "how often?");
            return List.of();
        }
        if (times.value() < 1 || times.value() > MOST_TIMES) {
            resolve(node.body());
            findings.error(
                    "GW2013", "`repeat` cannot be `" + times.value() + "`", times.span(), "may be 1 to " + MOST_TIMES);
            return List.of();
        }
        long around = repeated;
        repeated = Math.min(repeated, 1 + MOST_TIMES) * times.value();
        if (repeated > MOST_TIMES && around <= MOST_TIMES) {
            findings.error(
                    "GW2013",
                    "`repeat` in `repeat` comes to " + repeated + " times",
                    times.span(),
                    "may be 1 to " + MOST_TIMES + " together");
        }
        List<TestStep> steps = resolve(node.body());
        repeated = around;
        if (node.body().isEmpty()) {
            findings.error("GW2011", "`repeat` needs a block", node.span(), "what is repeated?");
        }
        return List.of(new TestStep.Repeat((int) times.value(), steps, node.span()));
    }

    private List<TestStep> advance(TestStatement.Act node) {
        if (!node.body().isEmpty()) {
            findings.error(
                    "GW2012", "`advance` takes no block", node.body().get(0).span(), "nothing can be done here");
        }
        if (!(node.argument() instanceof Expr.DurationText duration)) {
            boolean unit = node.argument() instanceof Expr.IntText;
            findings.error(
                    "GW2010",
                    "`advance` needs a duration, found " + Phrases.of(node.argument()),
                    node.argument().span(),
                    unit ? "which unit?" : "not a duration");
            return List.of();
        }
        if (duration.value().isZero() || duration.value().compareTo(Duration.ofDays(366)) > 0) {
            findings.error(
                    "GW2013",
                    "`advance` cannot be `" + duration.span().text() + "`",
                    duration.span(),
                    "may be 1ms to 366d");
        }
        return List.of(new TestStep.Advance(duration.value(), node.span()));
    }
}
