package io.gatewright.dsl.parse;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The three gateways that are the yardstick of the language. */
public final class Examples {
    public static final List<String> NAMES = List.of("shop.gw", "bff.gw", "platform.gw");

    private Examples() {}

    public static SourceFile read(String name) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/" + name)) {
            return new SourceFile(name, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
