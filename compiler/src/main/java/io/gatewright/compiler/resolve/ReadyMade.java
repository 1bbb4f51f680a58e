package io.gatewright.compiler.resolve;

import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that come with the compiler and are imported as {@code "gatewright/…"}. They hold assertions only. */
final class ReadyMade {
    static final String PREFIX = "gatewright/";

    /** All of them, as they are imported. */
    static final List<String> FILES = List.of(
            "gatewright/assertions.gw",
            "gatewright/assertions/public-routes-are-limited.gw",
            "gatewright/assertions/secrets-come-from-outside.gw",
            "gatewright/assertions/shared-caches-tell-callers-apart.gw",
            "gatewright/assertions/upstreams-have-timeouts.gw",
            "gatewright/assertions/writes-are-authenticated.gw");

    private static final String FOLDER = "/io/gatewright/compiler/library/";

    private ReadyMade() {}

    /** The file and those that it imports; empty where there is none of that name. */
    static Optional<List<GwFile>> find(String path) {
        if (!FILES.contains(path)) {
            return Optional.empty();
        }
        GwFile file = Parser.parse(new SourceFile(path, read(path))).value().orElseThrow();
        List<GwFile> all = new ArrayList<>(List.of(file));
        for (Declaration.Import each : Declared.all(List.of(file), Declaration.Import.class)) {
            all.addAll(find(PREFIX + each.path().value()).orElseThrow());
        }
        return Optional.of(all);
    }

    private static String read(String path) {
        try (InputStream in = ReadyMade.class.getResourceAsStream(FOLDER + path.substring(PREFIX.length()))) {
            if (in == null) {
                throw new IllegalStateException("the compiler comes without " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
