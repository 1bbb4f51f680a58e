package io.gatewright.compiler.explain.codes;

import io.gatewright.dsl.source.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * A gateway that shows a code, without the declarations that it takes for granted.
 *
 * @param alone whether it takes none for granted
 * @param files at least one
 */
public record Example(Verdict verdict, boolean alone, List<SourceFile> files) {
    /** Where files live that hold only tests. */
    private static final String TESTS = "test/";

    public Example {
        Objects.requireNonNull(verdict);
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an example has a file");
        }
    }

    /** What comes of an example. */
    public enum Verdict {
        /** The code, and no other. */
        WRONG,
        /** Nothing. */
        RIGHT
    }

    /** The files of the gateway itself, the ones taken for granted last. */
    public List<SourceFile> sources() {
        List<SourceFile> own =
                files.stream().filter(file -> !file.name().startsWith(TESTS)).toList();
        return alone ? own : Scenery.around(own, files);
    }

    /** The files that hold only tests. */
    public List<SourceFile> tests() {
        return files.stream().filter(file -> file.name().startsWith(TESTS)).toList();
    }
}
