package io.gatewright.compiler.resolve;

import io.gatewright.compiler.assertion.AssertionConstants;
import io.gatewright.compiler.assertion.Kind;
import io.gatewright.compiler.assertion.Properties;
import io.gatewright.compiler.assertion.Property;
import io.gatewright.compiler.assertion.Term;
import io.gatewright.compiler.assertion.Type;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an assertion looks at: the subject, its properties, and constants. Null where it was reported. */
final class AssertTerms {
    private final Findings findings;
    private final Kind subject;

    AssertTerms(Findings findings, Kind subject) {
        this.findings = findings;
        this.subject = subject;
    }

    @Nullable
    Term term(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return root(ref.name());
        }
        if (expr instanceof Expr.Member member) {
            Term of = term(member.of());
            return of == null ? null : part(of, member.name(), member);
        }
        if (expr instanceof Expr.Every every) {
            return each(every);
        }
        if (expr instanceof Expr.Apply call) {
            return call(call);
        }
        if (expr instanceof Expr.ListText list) {
            return list(list);
        }
        Term constant = constant(expr);
        if (constant == null) {
            findings.error(
                    "GW2030",
                    Phrases.of(expr) + " is nothing that a property is compared with",
                    expr.span(),
                    "not known in assertions");
        }
        return constant;
    }

    private @Nullable Term root(Name name) {
        if (name.text().equals(subject.word())) {
            return new Term.Self(subject, name.span());
        }
        findings.add(Diagnostic.error(
                        "GW2003",
                        "there is no value `" + name.text() + "` in this assertion",
                        name.span(),
                        Phrases.didYouMean(name, List.of(subject.word()), "not what it is about"))
                .help("`" + subject.word() + ".…`"));
        return null;
    }

    private @Nullable Term part(Term of, Name name, Expr.Member node) {
        if (of.type().list()) {
            findings.add(Diagnostic.error(
                            "GW2030",
                            "`" + of.span().text() + "` is " + of.type().phrase(),
                            name.span(),
                            "a part of which?")
                    .help("`" + of.span().text() + ".*." + name.text() + "` for each of them"));
            return null;
        }
        List<Property> known = of.type().parts().map(Properties::of).orElse(List.of());
        Optional<Property> property =
                known.stream().filter(each -> each.name().equals(name.text())).findFirst();
        if (property.isPresent()) {
            return new Term.Part(of, property.get(), node.span());
        }
        List<String> names = known.stream().map(Property::name).sorted().toList();
        Diagnostic error = Diagnostic.error(
                "GW2032",
                "`" + of.span().text() + "` has no `" + name.text() + "`",
                name.span(),
                Phrases.didYouMean(
                        name, names, names.isEmpty() ? "it is " + of.type().phrase() : "not known"));
        findings.add(names.isEmpty() ? error : error.help("it has " + Text.list(names)));
        return null;
    }

    private @Nullable Term each(Expr.Every node) {
        Term of = term(node.of());
        if (of == null || of.type().list()) {
            return of == null ? null : new Term.Each(of, node.span());
        }
        findings.error(
                "GW2030",
                "`.*` needs a list, found " + of.type().phrase(),
                node.span(),
                "`" + of.span().text() + "` is one value");
        return null;
    }

    private @Nullable Term call(Expr.Apply node) {
        String function = node.function().span().text();
        if (function.equals("count") && node.arguments().size() == 1) {
            Term of = term(node.arguments().get(0));
            if (of == null || of.many() || of.type().list()) {
                return of == null ? null : new Term.Count(of, node.span());
            }
            findings.error(
                    "GW2030", "`count` needs a list, found " + of.type().phrase(), of.span(), "there is one of it");
            return null;
        }
        findings.add(Diagnostic.error(
                        "GW2003",
                        "there is no value `" + function + "(…)` in assertions",
                        node.function().span(),
                        "not known here")
                .help("`count(LIST)`, and as conditions `route.requires(…)`, `written(…)`, `any(…)`, `all(…)`"));
        return null;
    }

    private @Nullable Term list(Expr.ListText node) {
        List<Term.Constant> items = new ArrayList<>();
        for (Expr item : node.items()) {
            Term constant = term(item);
            if (!(constant instanceof Term.Constant known)) {
                if (constant != null) {
                    findings.error("GW2030", "a list here holds constants", item.span(), "not a constant");
                }
                return null;
            }
            items.add(known);
        }
        Type type = items.isEmpty() ? Type.EMPTY_LIST : items.get(0).type().asList();
        for (Term.Constant item : items) {
            if (!item.type().equals(items.get(0).type())) {
                findings.add(Diagnostic.error(
                                "GW2030",
                                "a list of " + items.get(0).type().phrase() + " and "
                                        + item.type().phrase(),
                                item.span(),
                                item.type().phrase())
                        .and(items.get(0).span(), items.get(0).type().phrase()));
                return null;
            }
        }
        return new Term.Constant(AssertionConstants.list(items), type, node.span());
    }

    private static @Nullable Term constant(Expr expr) {
        if (expr instanceof Expr.StringLiteral text) {
            return AssertionConstants.text(text.text().value(), expr.span());
        }
        if (expr instanceof Expr.IntText number) {
            return AssertionConstants.number(BigDecimal.valueOf(number.value()), expr.span());
        }
        if (expr instanceof Expr.DecimalText number) {
            return AssertionConstants.number(number.value(), expr.span());
        }
        if (expr instanceof Expr.DurationText duration) {
            return AssertionConstants.duration(duration.value(), expr.span());
        }
        if (expr instanceof Expr.SizeText size) {
            return AssertionConstants.size(size.bytes(), expr.span());
        }
        if (expr instanceof Expr.RateText rate) {
            return AssertionConstants.rate(rate.count(), rate.per(), expr.span());
        }
        if (expr instanceof Expr.BoolText flag) {
            return AssertionConstants.flag(flag.value(), expr.span());
        }
        return expr instanceof Expr.NullText ? AssertionConstants.nothing(expr.span()) : null;
    }
}
