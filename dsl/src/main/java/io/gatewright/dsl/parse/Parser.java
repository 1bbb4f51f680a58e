package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;

/** Parses one {@code .gw} file. Stateless, safe for use by many threads. */
public final class Parser {
    private Parser() {}

    /**
     * Never throws for any text. The tree holds every declaration that could be read, also beside errors.
     */
    public static Outcome<GwFile> parse(SourceFile source) {
        throw new UnsupportedOperationException("not built yet: " + source.name());
    }
}
