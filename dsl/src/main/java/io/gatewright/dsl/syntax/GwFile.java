package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.SourceFile;
import java.util.List;

/** One parsed file: its declarations in source order. */
public record GwFile(SourceFile source, List<Declaration> declarations) {
    public GwFile {
        declarations = List.copyOf(declarations);
    }
}
