package io.gatewright.dsl.format;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Doc;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.Place;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import io.gatewright.dsl.syntax.StringText;
import io.gatewright.dsl.syntax.TestStatement;
import io.gatewright.dsl.syntax.TypeRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Random trees of every kind of node, as a parser could have made them. */
final class Trees {
    private static final SourceFile SOURCE = new SourceFile("random.gw", "");
    private static final Span NOWHERE = SOURCE.span(0, 0);
    private static final List<String> NAMES =
            List.of("a", "users", "x-id", "route", "test", "use", "require", "A_1", "GET");
    private static final List<String> METHODS = List.of("GET", "POST", "ANY");

    private final Random random;
    private final RandomExprs exprs;

    Trees(Random random) {
        this.random = random;
        this.exprs = new RandomExprs(random, NOWHERE);
    }

    GwFile file() {
        return new GwFile(SOURCE, some(6, this::declaration));
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            all.add(one.get());
        }
        return all;
    }

    private <T> List<T> atLeastOne(Supplier<T> one) {
        List<T> all = some(2, one);
        all.add(one.get());
        return all;
    }

    private <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
    }

    private Name name() {
        return new Name(NAMES.get(random.nextInt(NAMES.size())), NOWHERE);
    }

    private Name method() {
        return new Name(METHODS.get(random.nextInt(METHODS.size())), NOWHERE);
    }

    private Doc doc() {
        return new Doc(some(
                2, () -> List.of("words", "", "two words", "  indented # ## \"").get(random.nextInt(4))));
    }

    private StringText string() {
        return exprs.string();
    }

    private Expr expr() {
        return exprs.expr(3);
    }

    private Expr value() {
        return exprs.value(3);
    }

    private TypeRef type() {
        return new TypeRef(name(), random.nextInt(3), random.nextBoolean(), NOWHERE);
    }

    private io.gatewright.dsl.syntax.Field field() {
        return new io.gatewright.dsl.syntax.Field(name(), type(), NOWHERE);
    }

    private Place place() {
        List<Name> parts = new ArrayList<>(List.of(name()));
        parts.addAll(some(3, () -> random.nextInt(3) == 0 ? new Name("*", NOWHERE) : name()));
        if (random.nextInt(4) == 0) {
            parts.add(new Name("x-internal-*", NOWHERE));
        }
        return new Place(parts, NOWHERE);
    }

    private PathPattern path(boolean typed) {
        List<PathPattern.Segment> segments = some(
                3,
                () -> new PathPattern.Literal(
                        List.of("orders", "a.b", "%25", "x=1", "v2~").get(random.nextInt(5)), NOWHERE));
        if (random.nextBoolean()) {
            Optional<Name> type = typed ? maybe(this::name) : Optional.empty();
            segments.add(new PathPattern.Capture(name(), type, NOWHERE));
        }
        boolean rest = typed && random.nextBoolean();
        if (!rest && !segments.isEmpty() && random.nextInt(4) == 0) {
            segments.add(new PathPattern.Literal("", NOWHERE));
        }
        return new PathPattern(segments, rest, NOWHERE);
    }

    private Block block(int depth) {
        return new Block(some(depth <= 0 ? 0 : 3, () -> statement(depth - 1)), NOWHERE);
    }

    private RouteDecl route(int depth) {
        Supplier<RouteDecl.Target> target = () -> new RouteDecl.Target(name(), maybe(() -> path(false)), NOWHERE);
        return new RouteDecl(
                doc(),
                name(),
                atLeastOne(this::method),
                path(true),
                maybe(this::expr),
                maybe(target),
                maybe(() -> block(depth)),
                NOWHERE);
    }

    private GroupDecl group(int depth) {
        return new GroupDecl(doc(), path(true), maybe(this::expr), block(depth), NOWHERE);
    }

    private Expr.IntText status() {
        return new Expr.IntText(100 + random.nextInt(500), NOWHERE);
    }

    private Statement statement(int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> route(depth);
            case 1 -> group(depth);
            case 2 -> new Statement.Use(atLeastOne(this::name), NOWHERE);
            case 3 -> new Statement.Require(expr(), NOWHERE);
            case 4 -> new Statement.Public(NOWHERE);
            case 5 -> new Statement.Assign(place(), value(), NOWHERE);
            case 6 -> new Statement.Remove(place(), NOWHERE);
            case 7 -> new Statement.Lift(name(), string(), NOWHERE);
            case 8 ->
                new Statement.Allow(
                        new Name("GW4102", NOWHERE), string(), maybe(() -> LocalDate.of(2027, 3, 31)), NOWHERE);
            case 9 -> new Statement.Let(name(), value(), NOWHERE);
            case 10 -> fetch(depth);
            case 11 -> new Statement.Respond(status(), maybe(this::value), NOWHERE);
            case 12 ->
                new Statement.Setting(
                        doc(),
                        new Name("limit concurrent", NOWHERE),
                        Optional.of(status()),
                        maybe(() -> block(depth)),
                        NOWHERE);
            default ->
                new Statement.Setting(
                        doc(), new Name("timeout", NOWHERE), maybe(this::expr), maybe(() -> block(depth)), NOWHERE);
        };
    }

    private Statement fetch(int depth) {
        return new Statement.Fetch(
                name(),
                maybe(this::type),
                maybe(() -> new Statement.Loop(name(), expr())),
                new io.gatewright.dsl.syntax.Call(method(), name(), path(false), NOWHERE),
                maybe(() -> block(depth)),
                maybe(this::value),
                NOWHERE);
    }

    private TestStatement step(int depth) {
        return switch (random.nextInt(6)) {
            case 4 -> new TestStatement.Failing(name(), method(), path(false), new Name("timeout", NOWHERE), NOWHERE);
            case 0 -> new TestStatement.Stub(name(), method(), path(false), status(), maybe(this::value), NOWHERE);
            case 1 ->
                new TestStatement.Send(
                        method(),
                        path(false),
                        maybe(() -> new StringText("a=1&b=/?", NOWHERE)),
                        some(3, this::part),
                        NOWHERE);
            case 2 -> new TestStatement.Expect(expr(), NOWHERE);
            case 3 -> new TestStatement.Let(name(), value(), NOWHERE);
            default ->
                new TestStatement.Act(
                        new Name("repeat", NOWHERE), expr(), some(depth > 0 ? 3 : 0, () -> step(depth - 1)), NOWHERE);
        };
    }

    private TestStatement.SendPart part() {
        return switch (random.nextInt(3)) {
            case 0 -> new TestStatement.As(name(), maybe(() -> exprs.object(2)), NOWHERE);
            case 1 -> new TestStatement.With(place(), value(), NOWHERE);
            default -> new TestStatement.Body(exprs.object(2), NOWHERE);
        };
    }

    private Declaration declaration() {
        return switch (random.nextInt(16)) {
            case 0 -> route(2);
            case 1 -> group(2);
            case 2 -> new Declaration.Import(string(), NOWHERE);
            case 3 -> new Declaration.Gateway(doc(), name(), block(2), NOWHERE);
            case 4 -> new Declaration.Param(doc(), name(), type(), maybe(this::expr), maybe(() -> block(1)), NOWHERE);
            case 5 -> new Declaration.Secret(doc(), name(), expr(), NOWHERE);
            case 6 ->
                new Declaration.Overlay(
                        doc(),
                        name(),
                        some(3, () -> new io.gatewright.dsl.syntax.Binding(name(), expr(), NOWHERE)),
                        NOWHERE);
            case 7 -> new Declaration.FiniteType(doc(), name(), atLeastOne(this::string), NOWHERE);
            case 8 -> new Declaration.PatternType(doc(), name(), new Name("regex", NOWHERE), string(), NOWHERE);
            case 9 -> new Declaration.Shape(doc(), name(), some(4, this::field), NOWHERE);
            case 10 -> new Declaration.Upstream(doc(), name(), block(2), NOWHERE);
            case 11 -> new Declaration.Auth(doc(), name(), name(), block(2), NOWHERE);
            case 12 -> new Declaration.Policy(doc(), name(), block(2), NOWHERE);
            case 13 -> new Declaration.Flow(doc(), name(), some(3, this::field), block(2), NOWHERE);
            case 14 ->
                new Declaration.Assert(
                        doc(), string(), new Name("upstream", NOWHERE), maybe(this::expr), expr(), NOWHERE);
            default -> new Declaration.Test(doc(), string(), some(4, () -> step(2)), NOWHERE);
        };
    }
}
