package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.Collection;

/** Words of the gateway for what was written. */
final class Phrases implements Expr.Cases<String> {
    private static final Phrases PHRASES = new Phrases();

    private Phrases() {}

    /** With an article: {@code a plain number}. */
    static String of(Expr expr) {
        return expr.match(PHRASES);
    }

    /** The label under an unknown name: {@code did you mean `cache`?}, or {@code otherwise}. */
    static String didYouMean(Name name, Collection<String> known, String otherwise) {
        return NearMiss.of(name.text(), known)
                .map(near -> "did you mean `" + near + "`?")
                .orElse(otherwise);
    }

    @Override
    public String stringLiteral(Expr.StringLiteral node) {
        return "a text";
    }

    @Override
    public String intText(Expr.IntText node) {
        return "a plain number";
    }

    @Override
    public String decimalText(Expr.DecimalText node) {
        return "a decimal number";
    }

    @Override
    public String durationText(Expr.DurationText node) {
        return "a duration";
    }

    @Override
    public String sizeText(Expr.SizeText node) {
        return "a size";
    }

    @Override
    public String rateText(Expr.RateText node) {
        return "a rate";
    }

    @Override
    public String percentText(Expr.PercentText node) {
        return "a percentage";
    }

    @Override
    public String dateText(Expr.DateText node) {
        return "a date";
    }

    @Override
    public String boolText(Expr.BoolText node) {
        return "`" + node.value() + "`";
    }

    @Override
    public String nullText(Expr.NullText node) {
        return "`null`";
    }

    @Override
    public String pathText(Expr.PathText node) {
        return "a path";
    }

    @Override
    public String ref(Expr.Ref node) {
        return "`" + node.name().text() + "`";
    }

    @Override
    public String listText(Expr.ListText node) {
        return "a list";
    }

    @Override
    public String objectText(Expr.ObjectText node) {
        return "an object";
    }

    @Override
    public String eachText(Expr.EachText node) {
        return "an `each`";
    }

    @Override
    public String member(Expr.Member node) {
        return "a value";
    }

    @Override
    public String every(Expr.Every node) {
        return "a value";
    }

    @Override
    public String pick(Expr.Pick node) {
        return "an object";
    }

    @Override
    public String index(Expr.Index node) {
        return "a value";
    }

    @Override
    public String apply(Expr.Apply node) {
        return "a call";
    }

    @Override
    public String range(Expr.Range node) {
        return "a range";
    }

    @Override
    public String binary(Expr.Binary node) {
        return "an expression";
    }

    @Override
    public String not(Expr.Not node) {
        return "an expression";
    }
}
