package io.gatewright.compiler.report;

import io.gatewright.dsl.source.SourceFile;

/** Where sources are. */
@FunctionalInterface
public interface SourcePaths {
    /** The path from the root of the repository, with {@code /} as separator; the file's name where it has none. */
    String of(SourceFile file);
}
