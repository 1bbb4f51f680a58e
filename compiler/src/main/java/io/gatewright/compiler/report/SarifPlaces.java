package io.gatewright.compiler.report;

import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.nio.charset.StandardCharsets;

/** Places as SARIF writes them: URIs relative to the root of the repository. */
final class SarifPlaces {
    private static final String ROOT = "%SRCROOT%";
    private static final String PLAIN = "-._~/!$&'()*+,;=@";

    private final SourcePaths paths;

    SarifPlaces(SourcePaths paths) {
        this.paths = paths;
    }

    /** Says what paths start at. Where that is on a disk is nobody's business. */
    static void writeRoot(Json json) {
        json.object(ROOT, root -> root.object("description", text -> text.put("text", "the root of the repository")));
    }

    void location(Span span, Json json) {
        json.object("physicalLocation", place -> {
            file(span.file(), place);
            place.object("region", Region.of(span)::writeSarif);
        });
    }

    void file(SourceFile file, Json json) {
        json.object("artifactLocation", at -> at.put("uri", uri(paths.of(file))).put("uriBaseId", ROOT));
    }

    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            boolean letter =
                    (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
            if (letter || PLAIN.indexOf(octet) >= 0) {
                uri.append((char) octet);
            } else {
                uri.append('%').append(String.format("%02X", octet));
            }
        }
        return uri.toString();
    }
}
