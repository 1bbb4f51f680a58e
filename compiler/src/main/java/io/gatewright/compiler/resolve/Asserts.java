package io.gatewright.compiler.resolve;

import io.gatewright.compiler.assertion.AssertModel;
import io.gatewright.compiler.assertion.Assertions;
import io.gatewright.compiler.assertion.Claim;
import io.gatewright.compiler.assertion.Kind;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.GwFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All assertions of all files, titles distinct. */
final class Asserts {
    private final Findings findings;
    private final Demands demands;
    private final Paths paths;

    Asserts(Declared declared, Findings findings, Types types) {
        this.findings = findings;
        this.paths = new Paths(types, findings);
        this.demands = new Demands(declared, findings);
    }

    /** @param readyMade what imports brought in */
    List<AssertModel> resolve(List<GwFile> files, List<Imports.Imported> readyMade) {
        List<AssertModel> rules = new ArrayList<>();
        Map<String, Span> titles = new HashMap<>();
        for (Declaration.Assert rule : Declared.all(files, Declaration.Assert.class)) {
            add(rule, Optional.empty(), titles, rules);
        }
        for (Imports.Imported each : readyMade) {
            for (Declaration.Assert rule : Declared.all(List.of(each.file()), Declaration.Assert.class)) {
                add(rule, Optional.of(each.path()), titles, rules);
            }
        }
        return Assertions.sorted(rules);
    }

    private void add(
            Declaration.Assert rule, Optional<Span> importedAt, Map<String, Span> titles, List<AssertModel> rules) {
        Span place = importedAt.orElse(rule.title().span());
        Span first = titles.putIfAbsent(rule.title().value(), place);
        if (first != null) {
            findings.add(Diagnostic.error(
                            "GW2004", "two assertions have this title", place, "a report could not tell them apart")
                    .and(first, "first here"));
        }
        Kind subject = Kind.subject(rule.subject().text()).orElse(null);
        if (subject == null) {
            List<String> known = Kind.subjects().stream().map(Kind::word).toList();
            findings.add(Diagnostic.error(
                            "GW2003",
                            "there are no assertions about `" + rule.subject().text() + "`",
                            rule.subject().span(),
                            Phrases.didYouMean(rule.subject(), known, "not known"))
                    .help("`every` " + String.join("|", known)));
            return;
        }
        Optional<Claim> where = Optional.empty();
        if (rule.where().isPresent()) {
            where = Optional.ofNullable(new AssertClaims(findings, subject, demands, paths, false)
                    .claim(rule.where().get()));
        }
        Claim expect = new AssertClaims(findings, subject, demands, paths, true).claim(rule.expect());
        if (expect != null && where.isPresent() == rule.where().isPresent()) {
            rules.add(new AssertModel(
                    rule.title().value(),
                    rule.doc().lines(),
                    rule.title().span(),
                    subject,
                    where,
                    rule.where().map(Expr::span),
                    expect,
                    rule.expect().span(),
                    importedAt));
        }
    }
}
