package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.explain.text.Wrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts as they were last found good, in {@code explain/}; {@code -Dgolden.update=true} writes what comes now. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/explain");

    private Golden() {}

    public static void check(String name, String text) {
        Path expected = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(expected, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertEquals(Inspected.read(expected), text);
    }

    /** As {@link #check}, of text for a terminal. */
    public static void checkPage(String name, String text) {
        fitsThePage(text);
        check(name, text);
    }

    /** No line is wider than the page, or ends in a blank. */
    public static void fitsThePage(String text) {
        text.lines().forEach(line -> {
            assertTrue(Wrap.width(line) <= Page.WIDTH, line);
            assertEquals(line.stripTrailing(), line);
        });
    }
}
