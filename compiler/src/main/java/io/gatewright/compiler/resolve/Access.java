package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.Optional;
import java.util.TreeSet;

/** Parts of values: {@code .name}, {@code ?.name}, {@code .*}, {@code [ ]}. Empty where it was reported. */
final class Access {
    private final Findings findings;
    private final Absence absence;

    Access(Findings findings) {
        this.findings = findings;
        this.absence = new Absence(findings);
    }

    /** {@code of.name}; {@code text} is {@code of} as written. */
    Optional<Typed> member(Typed of, Span text, Name name, boolean safe, Span span) {
        boolean spread = JsonValue.isSpread(of.value());
        Kind holder = spread ? of.kind().every().orElse(of.kind()) : of.kind();
        if (of.kind() == Open.TOLD) {
            return Optional.of(Typed.told(span));
        }
        if (!handled(of, text, safe, "`" + text.text() + "?." + name.text() + "`", name.span())) {
            return Optional.empty();
        }
        Optional<Slot> part = holder.part(name.text());
        if (part.isEmpty()) {
            unknown(holder, text, name);
            return Optional.empty();
        }
        Value value = new JsonValue.Part(of.value(), name.text(), span);
        return Optional.of(
                spread
                        ? new Typed(value, ListOf.of(flat(part.get().kind())), of.optional())
                        : new Typed(
                                value,
                                part.get().kind(),
                                of.optional() || part.get().optional()));
    }

    /** What is read of each item of a list is one list, also where it is lists. */
    private static Kind flat(Kind kind) {
        return kind instanceof ListOf list ? list.item().kind() : kind;
    }

    /** Whether {@code ?.} stands exactly where it is needed; a part of something open is read without. */
    boolean handled(Typed of, Span text, boolean safe, String help, Span at) {
        if (of.optional() && !safe && !of.kind().isOpen()) {
            absence.tell(text, "and then?", help);
            return false;
        }
        if (safe && !of.optional() && !of.kind().isOpen()) {
            absence.neverAbsent(text, at, "`.` is enough");
        }
        return true;
    }

    private void unknown(Kind holder, Span text, Name name) {
        if (!holder.parts().isEmpty()) {
            Diagnostic error = Diagnostic.error(
                    "GW2032",
                    "`" + text.text() + "` has no `" + name.text() + "`",
                    name.span(),
                    NearMiss.of(name.text(), holder.parts())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("not in " + holder.phrase()));
            findings.add(
                    holder.parts().size() > 8
                            ? error
                            : error.help("it has " + Text.list(new TreeSet<>(holder.parts()))));
            return;
        }
        boolean holds = holder instanceof ListOf || holder instanceof MapOf;
        Diagnostic error = Diagnostic.error(
                "GW2032",
                "`" + text.text() + "` has no `" + name.text() + "`",
                name.span(),
                holds ? "it is " + holder.phrase() : holder.phrase() + " has no parts");
        findings.add(holds ? error.help("of each item: `" + text.text() + ".*." + name.text() + "`") : error);
    }

    /** {@code of.*} */
    Optional<Typed> every(Typed of, Span text, boolean safe, Span span) {
        if (of.kind() == Open.TOLD) {
            return Optional.of(Typed.told(span));
        }
        if (!handled(of, text, safe, "`" + text.text() + "?.*`", span)) {
            return Optional.empty();
        }
        boolean spread = JsonValue.isSpread(of.value());
        Optional<Kind> holder = spread ? of.kind().every() : Optional.of(of.kind());
        Optional<Kind> item = holder.flatMap(Kind::every);
        if (item.isEmpty()) {
            findings.add(Diagnostic.error(
                    "GW2030",
                    "`.*` goes over a list or an object, found "
                            + holder.orElse(of.kind()).phrase(),
                    text,
                    "nothing to go over"));
            return Optional.empty();
        }
        return Optional.of(
                new Typed(new JsonValue.Every(of.value(), span), ListOf.of(flat(item.get())), of.optional()));
    }

    /** {@code of[index]}: absent where there is nothing under that index, and where {@code of} is absent. */
    Optional<Typed> index(Typed of, Typed index, Expr.Index node) {
        if (of.kind() == Open.TOLD || index.kind() == Open.TOLD) {
            return Optional.of(Typed.told(node.span()));
        }
        Span at = node.index().span();
        if (index.optional()) {
            absence.tell(at, "and then?", "`" + at.text() + " ?? " + Absence.otherwise(index.kind()) + "`");
            return Optional.empty();
        }
        if (of.kind() instanceof Members) {
            if (node.index() instanceof Expr.StringLiteral key) {
                return member(of, node.of().span(), new Name(key.text().value(), at), of.optional(), node.span());
            }
            return wrong("an object has its parts under names", at, "which part?");
        }
        boolean number = index.kind().isNumber();
        Value value = new JsonValue.Item(of.value(), index.value(), node.span());
        if (of.kind() instanceof ListOf list) {
            return index.kind() == Plain.WHOLE || index.kind().isOpen()
                    ? Optional.of(new Typed(value, list.item().kind(), true))
                    : wrong(
                            "a list is counted by whole numbers, from 0",
                            at,
                            "found " + index.kind().phrase());
        }
        if (of.kind() instanceof MapOf map) {
            return index.kind().isScalar() && index.kind() != Plain.BOOL
                    ? Optional.of(new Typed(value, map.value().kind(), true))
                    : wrong(
                            "results are found by what was fetched for",
                            at,
                            "found " + index.kind().phrase());
        }
        if (of.kind().isOpen()) {
            return number || index.kind().isText() || index.kind().isOpen()
                    ? Optional.of(new Typed(value, of.kind(), true))
                    : wrong(
                            "a part is found by a number or a name",
                            at,
                            "found " + index.kind().phrase());
        }
        return wrong(
                "`[ … ]` follows a list or an object, found " + of.kind().phrase(),
                node.of().span(),
                "holds nothing");
    }

    private Optional<Typed> wrong(String message, Span span, String label) {
        findings.error("GW2030", message, span, label);
        return Optional.empty();
    }
}
