package io.gatewright.compiler;

import io.gatewright.dsl.source.SourceFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.lang.model.SourceVersion;

/**
 * What to compile. The order of the files leaves no trace.
 *
 * @param sources every {@code .gw} file of the gateway, names relative to the source root
 * @param testSources files that may hold only tests; none of them reaches the gateway itself
 * @param packageName of the generated Java: dotted identifiers, none of them a keyword
 * @param today the day that {@code allow … until} is compared with
 */
public record CompileRequest(
        List<SourceFile> sources, List<SourceFile> testSources, String packageName, LocalDate today) {
    public CompileRequest {
        sources = byName(sources);
        testSources = byName(testSources);
        Objects.requireNonNull(today);
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("not a package name: " + packageName);
        }
    }

    private static List<SourceFile> byName(List<SourceFile> files) {
        return files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    }
}
