package io.gatewright.compiler.report;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.explain.codes.CodePages;
import io.gatewright.compiler.explain.codes.Example;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gateways with mistakes that the diagnostics are tested with. */
final class Cases {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");
    private static final Path ROUTES = Path.of("src/test/resources/routes");
    private static final Path SYNTAX = Path.of("../dsl/src/test/resources/diagnostics");

    private Cases() {}

    /** The sources of one case. */
    record Case(String name, List<SourceFile> sources, List<SourceFile> tests) {
        /** This case with another text in place of one. */
        Case with(SourceFile old, SourceFile changed) {
            return new Case(name, swapped(sources, old, changed), swapped(tests, old, changed));
        }

        /** The text of one of its files. */
        String text(String file) {
            return Stream.concat(sources.stream(), tests.stream())
                    .filter(each -> each.name().equals(file))
                    .findFirst()
                    .orElseThrow()
                    .text();
        }

        Report report() {
            return Cases.report(sources, tests);
        }

        private static List<SourceFile> swapped(List<SourceFile> files, SourceFile old, SourceFile changed) {
            List<SourceFile> swapped = new ArrayList<>(files);
            swapped.replaceAll(each -> each.name().equals(old.name()) ? changed : each);
            return swapped;
        }
    }

    static List<Case> all() {
        return Stream.concat(Stream.of(FOLDER, SYNTAX, ROUTES).flatMap(folder -> in(folder).stream()), ofPages())
                .toList();
    }

    /** What the pages of the codes show as wrong. */
    private static Stream<Case> ofPages() {
        return CodePages.codes().stream()
                .flatMap(code -> CodePages.find(code).orElseThrow().examples().stream()
                        .filter(example -> example.verdict() == Example.Verdict.WRONG)
                        .map(example -> new Case(code, example.sources(), example.tests())));
    }

    private static List<Case> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z0-9-]+\\.gw"))
                    .sorted()
                    .map(name -> name.substring(0, name.length() - ".gw".length()))
                    .map(name -> new Case(
                            name, present(folder, name + ".gw", name + ".2.gw"), present(folder, name + ".test.gw")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Case named(String name) {
        return in(FOLDER).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Report report(String text) {
        return report(List.of(new SourceFile("shop.gw", text)), List.of());
    }

    private static Report report(List<SourceFile> sources, List<SourceFile> tests) {
        CompileRequest request = new CompileRequest(sources, tests, "io.example", LocalDate.of(2026, 6, 1));
        return new Report(
                Report.Tool.CHECK,
                "0.1.0",
                GatewayCompiler.review(request),
                file -> "src/main/gateway/" + file.name(),
                Threshold.ERROR);
    }

    private static List<SourceFile> present(Path folder, String... names) {
        return Stream.of(names)
                .filter(name -> Files.exists(folder.resolve(name)))
                .map(name -> new SourceFile(name, read(folder.resolve(name))))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
