package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.transform.MessagePart;
import io.gatewright.compiler.policy.transform.PartRemoval;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Place;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code set} and {@code remove} of queries, cookies and bodies in one block. */
final class PartReader {
    private final Findings findings;
    private final boolean response;
    private final SortedMap<String, Edits.PartPut> sets = new TreeMap<>();
    private final List<PartRemoval> removes = new ArrayList<>();

    PartReader(Findings findings, boolean response) {
        this.findings = findings;
        this.response = response;
    }

    SortedMap<String, Edits.PartPut> sets() {
        return sets;
    }

    List<PartRemoval> removes() {
        return removes;
    }

    /** The part that a place begins with; empty for a header. */
    static Optional<MessagePart> part(Place place) {
        String root = place.parts().get(0).text();
        for (MessagePart part : MessagePart.values()) {
            if (part.text().equals(root)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    void set(MessagePart part, Statement.Assign assign) {
        Place place = assign.place();
        List<Name> names = names(place);
        if (!isHere(part, place) || !isPlain(part, place, names, false)) {
            return;
        }
        findings.notBuilt("`set " + part.text() + (names.isEmpty() ? "" : ".…") + "`", place.span());
        List<String> path = names.stream().map(Name::text).toList();
        String key = part.text() + "." + String.join(".", path);
        Edits.PartPut first = sets.putIfAbsent(key, new Edits.PartPut(part, path, place, assign.value()));
        if (first != null) {
            findings.add(Diagnostic.error(
                            "GW2005", "`" + place.span().text() + "` is set twice", place.span(), "which of the two?")
                    .and(first.place().span(), "first here"));
        }
    }

    void remove(MessagePart part, Statement.Remove remove) {
        Place place = remove.place();
        List<Name> names = names(place);
        if (!isHere(part, place)) {
            return;
        }
        if (names.isEmpty()) {
            findings.error(
                    "GW2027",
                    part == MessagePart.BODY
                            ? "a whole body cannot be removed"
                            : "`" + part.text() + "` has many parts",
                    place.span(),
                    "`" + part.text() + ".NAME`, which part?");
            return;
        }
        if (isPlain(part, place, names, true)) {
            findings.notBuilt("`remove " + part.text() + ".…`", place.span());
            String last = names.get(names.size() - 1).text();
            boolean prefix = part != MessagePart.BODY && last.endsWith("*");
            List<String> path = new ArrayList<>(names.stream().map(Name::text).toList());
            if (prefix) {
                path.set(0, last.substring(0, last.length() - 1));
            }
            removes.add(new PartRemoval(part, path, prefix, remove.span()));
        }
    }

    private static List<Name> names(Place place) {
        return place.parts().subList(1, place.parts().size());
    }

    /** A response has no query. */
    private boolean isHere(MessagePart part, Place place) {
        if (part != MessagePart.QUERY || !response) {
            return true;
        }
        findings.error(
                "GW2001", "a response has no `query`", place.parts().get(0).span(), "`header.`, `cookie.` or `body.`");
        return false;
    }

    private boolean isPlain(MessagePart part, Place place, List<Name> names, boolean removed) {
        if (part == MessagePart.BODY) {
            for (Name name : names) {
                if (name.text().length() > 1 && name.text().endsWith("*")) {
                    findings.error(
                            "GW2027",
                            "`" + name.text() + "` is not a step of a JSON path",
                            name.span(),
                            "a name, or `*` for all");
                    return false;
                }
            }
            return true;
        }
        String last = names.isEmpty() ? "" : names.get(0).text();
        boolean many = last.equals("*") || (!removed && last.endsWith("*"));
        if (names.size() != 1 || many) {
            findings.error(
                    "GW2020",
                    "`" + place.span().text() + "` is not one part of a " + part.text(),
                    place.span(),
                    "`" + part.text() + ".NAME`");
            return false;
        }
        return true;
    }

    /** What one block both sets and removes, or sets as a whole and in part. */
    void refuseContradictions() {
        for (PartRemoval removal : removes) {
            for (Edits.PartPut put : sets.values()) {
                if (put.part() == removal.part()
                        && !removal.prefix()
                        && put.path().equals(removal.path())) {
                    findings.add(Diagnostic.error(
                                    "GW2005",
                                    "`" + removal.place() + "` is set and removed",
                                    removal.span(),
                                    "order never matters, so which of the two?")
                            .and(put.place().span(), "set here"));
                }
            }
        }
        Edits.PartPut whole = sets.get("body.");
        if (whole == null) {
            return;
        }
        for (Edits.PartPut put : sets.values()) {
            if (put.part() == MessagePart.BODY && !put.path().isEmpty()) {
                findings.add(Diagnostic.error(
                                "GW2005",
                                "the body is set as a whole and in part",
                                put.place().span(),
                                "order never matters, so which of the two?")
                        .and(whole.place().span(), "a whole new body")
                        .help("write the part into the new body"));
            }
        }
    }
}
