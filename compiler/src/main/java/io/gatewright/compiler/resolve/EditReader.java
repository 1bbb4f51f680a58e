package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.transform.HeaderRemoval;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.compiler.policy.transform.MessagePart;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code set} and {@code remove} of a {@code request} or {@code response} block. */
final class EditReader {
    private static final Set<String> ROOTS = Set.of("header", "query", "cookie", "body");

    private final Findings findings;
    private final boolean response;

    EditReader(Findings findings, boolean response) {
        this.findings = findings;
        this.response = response;
    }

    Edits read(Statement.Setting block) {
        Place place = response ? Place.RESPONSE : Place.REQUEST;
        block.value()
                .ifPresent(value -> findings.error(
                        "GW2012", "`" + block.name().text() + "` takes no value", value.span(), "only a block"));
        Body body = new BodyReader(findings).read(block.block(), place, block.span());
        Map<String, Edits.Put> sets = new TreeMap<>();
        List<HeaderRemoval> removes = new ArrayList<>();
        List<JsonRemoval> json = new ArrayList<>();
        PartReader parts = new PartReader(findings, response);
        for (Statement.Assign assign : body.of(Statement.Assign.class)) {
            Optional<MessagePart> part = PartReader.part(assign.place());
            if (part.isPresent()) {
                parts.set(part.get(), assign);
                continue;
            }
            Name name = header(assign.place(), "set");
            if (name == null) {
                continue;
            }
            String header = Headers.read(name, findings);
            if (header == null || Headers.own(header, false, name.span(), findings)) {
                continue;
            }
            Edits.Put first = sets.putIfAbsent(header, new Edits.Put(name, assign.value()));
            if (first != null) {
                findings.add(Diagnostic.error(
                                "GW2005", "`header." + header + "` is set twice", name.span(), "which of the two?")
                        .and(first.name().span(), "first here"));
            }
        }
        for (Statement.Remove remove : body.of(Statement.Remove.class)) {
            if (response && remove.place().parts().get(0).text().equals("body")) {
                json(remove, json);
                continue;
            }
            Optional<MessagePart> part = PartReader.part(remove.place());
            if (part.isPresent()) {
                parts.remove(part.get(), remove);
            } else {
                header(remove, removes);
            }
        }
        for (HeaderRemoval remove : removes) {
            Edits.Put put = remove.prefix() ? null : sets.get(remove.name());
            if (put != null) {
                findings.add(Diagnostic.error(
                                "GW2005",
                                "`header." + remove.name() + "` is set and removed",
                                remove.span(),
                                "order never matters, so which of the two?")
                        .and(put.name().span(), "set here"));
            }
        }
        parts.refuseContradictions();
        return new Edits(sets, removes, json, parts.sets(), parts.removes());
    }

    /** The {@code x} of {@code header.x}, or null and a report. */
    private @Nullable Name header(io.gatewright.dsl.syntax.Place place, String verb) {
        Name root = place.parts().get(0);
        if (!ROOTS.contains(root.text())) {
            Optional<String> near = NearMiss.of(root.text(), ROOTS).map(n -> "did you mean `" + n + "`?");
            Diagnostic error = Diagnostic.error(
                    "GW2001",
                    "there is no `" + root.text() + "` to " + verb,
                    root.span(),
                    near.orElse("not a part of a message"));
            String part = place.span().text();
            findings.add(near.isPresent() ? error : error.help("`body." + part + "`, or `header." + part + "`"));
            return null;
        }
        if (place.parts().size() != 2) {
            findings.error("GW2020", "`" + place.span().text() + "` is not one header", place.span(), "`header.NAME`");
            return null;
        }
        Name name = place.parts().get(1);
        if (name.text().equals("*") || (verb.equals("set") && name.text().endsWith("*"))) {
            findings.error("GW2020", "`" + place.span().text() + "` is not one header", name.span(), "`header.NAME`");
            return null;
        }
        return name;
    }

    private void header(Statement.Remove remove, List<HeaderRemoval> removes) {
        Name name = header(remove.place(), "remove");
        if (name == null) {
            return;
        }
        boolean prefix = name.text().endsWith("*");
        Span span = name.span();
        Name plain = prefix ? new Name(name.text().substring(0, name.text().length() - 1), span) : name;
        String header = Headers.read(plain, findings);
        if (header != null && !Headers.own(header, prefix, span, findings)) {
            removes.add(new HeaderRemoval(header, prefix, remove.span()));
        }
    }

    private void json(Statement.Remove remove, List<JsonRemoval> json) {
        List<Name> steps =
                remove.place().parts().subList(1, remove.place().parts().size());
        if (steps.isEmpty()) {
            findings.error(
                    "GW2027", "a whole body cannot be removed", remove.place().span(), "`body.NAME`, which part?");
            return;
        }
        for (Name step : steps) {
            if (step.text().length() > 1 && step.text().endsWith("*")) {
                findings.error(
                        "GW2027",
                        "`" + step.text() + "` is not a step of a JSON path",
                        step.span(),
                        "a name, or `*` for all");
                return;
            }
        }
        json.add(new JsonRemoval(steps.stream().map(Name::text).toList(), remove.span()));
    }
}
