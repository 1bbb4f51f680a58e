package io.gatewright.compiler.check;

import io.gatewright.compiler.assertion.Assertions;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.resolve.Resolver;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The front half of the compiler: parse, resolve, check, allow. */
record Front(Optional<GatewayModel> model, List<Diagnostic> diagnostics) {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static Front run(List<SourceFile> main, List<SourceFile> tests) {
        List<Diagnostic> all = new ArrayList<>();
        List<GwFile> mainFiles = parse(main, all);
        List<GwFile> testFiles = parse(tests, all);
        if (all.stream().anyMatch(Diagnostic::isError)) {
            return new Front(Optional.empty(), all);
        }
        Outcome<GatewayModel> resolved = Resolver.resolve(mainFiles, testFiles);
        all.addAll(resolved.diagnostics());
        resolved.value().ifPresent(model -> all.addAll(Checks.run(model)));
        if (all.stream().noneMatch(Diagnostic::isError)) {
            resolved.value().ifPresent(model -> all.addAll(Assertions.run(model)));
        }
        resolved.value()
                .map(GatewayModel::notBuilt)
                .filter(parts -> !parts.isEmpty() && all.stream().noneMatch(Diagnostic::isError))
                .ifPresent(parts -> all.add(Ungenerated.note(parts)));
        return new Front(
                resolved.value(),
                resolved.value()
                        .map(model ->
                                Allowances.apply(model.allows(), all, TODAY).told())
                        .orElse(all));
    }

    private static List<GwFile> parse(List<SourceFile> sources, List<Diagnostic> all) {
        List<GwFile> files = new ArrayList<>();
        for (SourceFile source : sources) {
            Outcome<GwFile> parsed = Parser.parse(source);
            all.addAll(parsed.diagnostics());
            parsed.value().ifPresent(files::add);
        }
        return files;
    }
}
