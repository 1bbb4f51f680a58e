package io.gatewright.dsl.format;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.StringText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random expressions of every kind. */
final class RandomExprs {
    private static final List<String> NAMES = List.of("a", "header", "x-id", "group", "public");
    private static final List<String> WORDS = List.of("a", "in", "x-id", "else", "null", "each", "not");
    private static final List<String> STRINGS =
            List.of("", "text", "a \"b\" \\ c", "\n\t\u0000\u202e", "日本 é 😀", "{ } ; ## #");
    private static final List<Duration> PER =
            List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    private final Random random;
    private final Span nowhere;

    RandomExprs(Random random, Span nowhere) {
        this.random = random;
        this.nowhere = nowhere;
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    StringText string() {
        return new StringText(of(STRINGS), nowhere);
    }

    private Name name() {
        return new Name(of(NAMES), nowhere);
    }

    private Name word() {
        return new Name(of(WORDS), nowhere);
    }

    /** What may stand where JSON may: an expression, an object or a loop. */
    Expr value(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> object(depth);
            case 1 -> new Expr.EachText(name(), expr(depth - 1), object(depth - 1), nowhere);
            default -> expr(depth);
        };
    }

    Expr.ObjectText object(int depth) {
        List<Entry> entries = new ArrayList<>();
        for (int n = random.nextInt(depth > 0 ? 4 : 1); n > 0; n--) {
            entries.add(
                    random.nextInt(4) == 0
                            ? new Entry(name(), Optional.empty(), nowhere)
                            : new Entry(key(), Optional.of(value(depth - 1)), nowhere));
        }
        return new Expr.ObjectText(entries, nowhere);
    }

    private Name key() {
        return random.nextInt(4) == 0 ? new Name(of(STRINGS), nowhere) : word();
    }

    Expr expr(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Expr.Member(expr(depth - 1), word(), random.nextBoolean(), nowhere);
            case 1 -> new Expr.Every(expr(depth - 1), random.nextBoolean(), nowhere);
            case 2 -> new Expr.Pick(expr(depth - 1), object(depth - 1), random.nextBoolean(), nowhere);
            case 3 -> new Expr.Index(expr(depth - 1), expr(depth - 1), nowhere);
            case 4 -> new Expr.Apply(expr(depth - 1), exprs(depth - 1), nowhere);
            case 5 -> new Expr.Range(expr(depth - 1), expr(depth - 1), nowhere);
            case 6, 7, 8 ->
                new Expr.Binary(of(List.of(Expr.Operator.values())), expr(depth - 1), expr(depth - 1), nowhere);
            case 9 -> new Expr.Not(expr(depth - 1), nowhere);
            case 10 -> list(depth);
            default -> leaf();
        };
    }

    private Expr list(int depth) {
        List<Expr> items = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            items.add(value(depth - 1));
        }
        return new Expr.ListText(items, nowhere);
    }

    private List<Expr> exprs(int depth) {
        List<Expr> all = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            all.add(expr(depth));
        }
        return all;
    }

    private Expr leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> new Expr.StringLiteral(string());
            case 1 -> new Expr.IntText(random.nextLong(), nowhere);
            case 2 -> new Expr.DecimalText(new BigDecimal(of(List.of("0.5", "-12.50", "100.0"))), nowhere);
            case 3 -> new Expr.DurationText(Duration.ofMillis(random.nextInt(100_000_000)), nowhere);
            case 4 -> new Expr.SizeText((long) random.nextInt(5000) << (10 * random.nextInt(4)), nowhere);
            case 5 -> new Expr.RateText(random.nextInt(1000), of(PER), nowhere);
            case 6 -> new Expr.PercentText(new BigDecimal(of(List.of("5", "2.5"))), nowhere);
            case 7 -> new Expr.DateText(LocalDate.of(2027, 1 + random.nextInt(12), 1), nowhere);
            case 8 -> new Expr.BoolText(random.nextBoolean(), nowhere);
            case 9 -> new Expr.NullText(nowhere);
            case 10 ->
                new Expr.PathText(new PathPattern(
                        List.of(new PathPattern.Literal("healthz", nowhere)), random.nextBoolean(), nowhere));
            default -> new Expr.Ref(name());
        };
    }
}
