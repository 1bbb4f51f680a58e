package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Entry;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Projections: {@code user?.{ name, mail: contact.email }}. Empty where it was reported. */
final class Picks {
    private final Findings findings;
    private final Access access;

    Picks(Findings findings, Access access) {
        this.findings = findings;
        this.access = access;
    }

    Optional<Typed> of(Typed of, Expr.Pick node) {
        if (of.kind() == Open.TOLD) {
            return Optional.of(Typed.told(node.span()));
        }
        String help = "`" + node.of().span().text() + "?.{ … }`";
        if (!access.handled(
                of, node.of().span(), node.safe(), help, node.object().span())) {
            return Optional.empty();
        }
        boolean spread = JsonValue.isSpread(of.value());
        Kind holder = spread ? of.kind().every().orElse(of.kind()) : of.kind();
        if (!holder.isOpen() && !(holder instanceof Members)) {
            boolean list = holder.every().isPresent();
            Diagnostic error = Diagnostic.error(
                    "GW2030",
                    "`.{ … }` picks parts of an object, found " + holder.phrase(),
                    node.of().span(),
                    "has no parts to pick");
            findings.add(list ? error.help("of each item: `" + node.of().span().text() + ".*.{ … }`") : error);
            return Optional.empty();
        }
        List<JsonValue.Picked> picked = new ArrayList<>();
        Map<String, Slot> parts = new TreeMap<>();
        Distinctly keys = new Distinctly(findings);
        boolean good = true;
        for (Entry entry : node.object().entries()) {
            good &= keys.add(entry.key());
            List<Expr.Member> steps = new ArrayList<>();
            Expr at = entry.value().orElse(new Expr.Ref(entry.key()));
            while (at instanceof Expr.Member member) {
                steps.add(0, member);
                at = member.of();
            }
            if (!(at instanceof Expr.Ref first)) {
                findings.add(Diagnostic.error(
                                "GW2030",
                                "`.{ … }` picks parts by their names, found "
                                        + Phrases.of(entry.value().orElse(at)),
                                entry.value().orElse(at).span(),
                                "not the name of a part")
                        .help("anything else stands in an object: `{ "
                                + entry.key().text() + ": … }`"));
                good = false;
                continue;
            }
            Optional<Slot> slot = read(holder, node, first, steps);
            good &= slot.isPresent();
            slot.ifPresent(found -> parts.put(entry.key().text(), found));
            List<String> path = new ArrayList<>(List.of(first.name().text()));
            steps.forEach(step -> path.add(step.name().text()));
            picked.add(new JsonValue.Picked(entry.key().text(), path));
        }
        if (!good) {
            return Optional.empty();
        }
        Kind object = Members.written(parts);
        return Optional.of(new Typed(
                new JsonValue.Pick(of.value(), picked, node.span()),
                spread ? ListOf.of(object) : object,
                of.optional()));
    }

    /** The part that a key names, of one object that is there. */
    private Optional<Slot> read(Kind holder, Expr.Pick node, Expr.Ref first, List<Expr.Member> steps) {
        Typed object = Typed.present(new JsonValue.Local("", node.of().span()), holder);
        Name name = first.name();
        Optional<Typed> at = access.member(object, node.of().span(), name, false, name.span());
        for (Expr.Member step : steps) {
            at = at.flatMap(of -> access.member(of, step.of().span(), step.name(), step.safe(), step.span()));
        }
        return at.map(Typed::slot);
    }
}
