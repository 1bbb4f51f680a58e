package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.compiler.vocabulary.Vocabulary;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Holds a block against the vocabulary: unknown, misplaced, repeated and unbuilt settings. */
final class BodyReader {
    /** Declarations that are settings of a group too. */
    private static final Set<String> AT_THE_TOP = Set.of("route", "group");

    private final Findings findings;

    BodyReader(Findings findings) {
        this.findings = findings;
    }

    Body read(Optional<Block> block, Place place, Span otherwise) {
        return block.map(b -> read(b, place)).orElse(new Body(Map.of(), List.of(), false, false, otherwise));
    }

    Body read(Block block, Place place) {
        Map<String, List<Statement.Setting>> settings = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        boolean broken = false;
        boolean misspelt = false;
        for (Statement statement : block.statements()) {
            Name name = statement.match(Keyword.OF);
            Optional<Row> row = Vocabulary.find(name.text(), place);
            if (row.isEmpty()) {
                misspelt |= unknown(statement, name, place);
                broken = true;
                continue;
            }
            if (!row.get().built()) {
                findings.notBuilt("`" + name.text() + "`", name.span());
            }
            if (statement instanceof Statement.Setting setting) {
                List<Statement.Setting> same = settings.computeIfAbsent(name.text(), n -> new ArrayList<>());
                if (same.isEmpty() || row.get().many()) {
                    same.add(setting);
                } else {
                    twice(name, same.get(0).name());
                }
                if (setting.block().isPresent() && row.get().blocks().isEmpty()) {
                    findings.error(
                            "GW2012",
                            "`" + name.text() + "` takes no block",
                            setting.block().get().span(),
                            "nothing can be set here");
                }
            } else {
                statements.add(statement);
            }
        }
        return new Body(settings, statements, broken, misspelt, block.span());
    }

    private void twice(Name second, Name first) {
        findings.add(
                Diagnostic.error("GW2005", "`" + second.text() + "` is set twice", second.span(), "which of the two?")
                        .and(first.span(), "first here"));
    }

    /** The name is wrong, and its value may be a secret all the same. */
    private void hideSecret(Statement statement, Optional<Row> meant) {
        boolean secret = meant.filter(row -> row.type() == ValueType.SECRET).isPresent();
        if (secret && statement instanceof Statement.Setting setting) {
            setting.value()
                    .filter(Expr.StringLiteral.class::isInstance)
                    .ifPresent(value -> findings.hide(value.span()));
        }
    }

    /** How a setting is written whose value is an amount: other gateways count in their own units. */
    private static Optional<String> form(Row row) {
        if (row.type() == ValueType.RATE) {
            return Optional.of("`" + row.name() + " 100/min { key client.ip }`");
        }
        return row.type().unit().equals("-")
                ? Optional.empty()
                : Optional.of("`" + row.name() + " " + row.type().example().replaceFirst("`([^`]+)`.*", "$1") + "`");
    }

    /** Whether nothing of that name is known. */
    private boolean unknown(Statement statement, Name name, Place place) {
        SortedSet<Place> places = Vocabulary.placesOf(name.text());
        SortedSet<String> known = Vocabulary.namesIn(place);
        Optional<String> foreign = OtherGateways.setting(name.text())
                .filter(setting -> Vocabulary.find(setting, place).isPresent());
        Optional<String> meant = foreign.or(() -> NearMiss.of(name.text(), known));
        hideSecret(statement, meant.flatMap(setting -> Vocabulary.find(setting, place)));
        if (places.isEmpty() || foreign.isPresent()) {
            String label =
                    meant.map(setting -> "did you mean `" + setting + "`?").orElse("not known");
            Diagnostic error = Diagnostic.error(
                    "GW2001", "`" + name.text() + "` is not a setting of " + place.phrase(), name.span(), label);
            boolean far = label.equals("not known") && !known.isEmpty();
            Optional<String> ours = far ? OtherGateways.inBlocks(name.span()) : Optional.empty();
            Optional<String> form =
                    foreign.flatMap(setting -> Vocabulary.find(setting, place)).flatMap(BodyReader::form);
            findings.add(
                    far
                            ? error.help(ours.orElse("settings: " + Text.list(known)))
                            : form.map(error::help).orElse(error));
        } else {
            String where = places.stream().map(Place::phrase).collect(Collectors.joining(", "))
                    + (AT_THE_TOP.contains(name.text()) ? ", or at the top of a file" : "");
            findings.error(
                    "GW2002",
                    "`" + name.text() + "` cannot stand in " + place.phrase(),
                    name.span(),
                    "belongs in " + where);
        }
        return true;
    }
}
