package io.gatewright.compiler.report;

import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;

/** A place in lines and columns, from 1; columns in UTF-16 units, the end after the last character. */
record Region(int line, int column, int endLine, int endColumn) {
    static Region of(Span span) {
        SourceFile file = span.file();
        return new Region(span.line(), span.column(), file.line(span.end()), file.column(span.end()));
    }

    /** Writes the members of a JSON object. */
    void write(Json json) {
        json.put("line", line).put("column", column).put("endLine", endLine).put("endColumn", endColumn);
    }

    /** Writes the members of a region of SARIF. */
    void writeSarif(Json json) {
        json.put("startLine", line)
                .put("startColumn", column)
                .put("endLine", endLine)
                .put("endColumn", endColumn);
    }
}
