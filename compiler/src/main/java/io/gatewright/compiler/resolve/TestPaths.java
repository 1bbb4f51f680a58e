package io.gatewright.compiler.resolve;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Paths of tests: {@code {name}} is the value of a {@code let}. In a stub, a {@code {name:type}} that no {@code let} gives
 * a value is any segment of that type.
 */
final class TestPaths {
    private final Constants constants;
    private final Types types;
    private final Findings findings;

    TestPaths(Constants constants, Types types, Findings findings) {
        this.constants = constants;
        this.types = types;
        this.findings = findings;
    }

    /** As it stands in a request line; literals are sent as written, whatever they are. */
    Optional<String> target(PathPattern path) {
        if (path.rest()) {
            findings.error("GW2023", "a request has one path", path.span(), "`/**` is many");
            return Optional.empty();
        }
        int before = findings.errors();
        List<String> segments = new ArrayList<>();
        for (PathPattern.Segment segment : path.segments()) {
            if (segment instanceof PathPattern.Literal literal) {
                segments.add(literal.text());
            } else if (segment instanceof PathPattern.Capture capture) {
                String text = constants.text(capture.name());
                if (text != null) {
                    segments.add(encode(text));
                }
            }
        }
        return findings.errors() == before ? Optional.of("/" + String.join("/", segments)) : Optional.empty();
    }

    Optional<PathModel> stub(PathPattern path) {
        int before = findings.errors();
        List<PathModel.Segment> segments = new ArrayList<>();
        for (PathPattern.Segment segment : path.segments()) {
            if (segment instanceof PathPattern.Literal literal) {
                segments.add(new PathModel.Literal(literal.text()));
            } else if (segment instanceof PathPattern.Capture capture) {
                segment(capture).ifPresent(segments::add);
            }
        }
        return findings.errors() == before
                ? Optional.of(new PathModel(segments, path.rest(), path.span()))
                : Optional.empty();
    }

    private Optional<PathModel.Segment> segment(PathPattern.Capture capture) {
        Name name = capture.name();
        Language language = capture.type().map(types::ofCapture).orElse(null);
        if (capture.type().isPresent() && language == null) {
            return Optional.empty();
        }
        if (language != null && !constants.has(name)) {
            String type = capture.type().orElseThrow().text();
            return Optional.of(new PathModel.Capture(name.text(), type, language));
        }
        String text = constants.text(name);
        if (text == null) {
            return Optional.empty();
        }
        if (language != null && !language.accepts(encode(text))) {
            findings.error(
                    "GW2030",
                    "`" + text + "` is no `" + language.name() + "`",
                    capture.type().orElseThrow().span(),
                    "the value of `let " + name.text() + "` is not of this type");
        }
        return Optional.of(new PathModel.Literal(encode(text)));
    }

    /** A text as a segment, what is not unreserved in percent escapes. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
