package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import io.gatewright.dsl.syntax.PathPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Paths of tests: {@code {name}} is the value of a {@code let}. */
final class TestPaths {
    private final Constants constants;
    private final Findings findings;

    TestPaths(Constants constants, Findings findings) {
        this.constants = constants;
        this.findings = findings;
    }

    /** As it stands in a request line; literals are sent as written, whatever they are. */
    Optional<String> target(PathPattern path) {
        if (path.rest()) {
            findings.error("GW2023", "a request has one path", path.span(), "`/**` is many");
            return Optional.empty();
        }
        return segments(path).map(segments -> "/" + String.join("/", segments));
    }

    Optional<PathModel> stub(PathPattern path) {
        return segments(path)
                .map(segments -> new PathModel(
                        segments.stream()
                                .map(text -> (PathModel.Segment) new PathModel.Literal(text))
                                .toList(),
                        path.rest(),
                        path.span()));
    }

    private Optional<List<String>> segments(PathPattern path) {
        int before = findings.errors();
        List<String> segments = new ArrayList<>();
        for (PathPattern.Segment segment : path.segments()) {
            if (segment instanceof PathPattern.Literal literal) {
                segments.add(literal.text());
            } else if (segment instanceof PathPattern.Capture capture) {
                capture.type().ifPresent(type -> findings.notBuilt("a type in a test's path", type.span()));
                String text = constants.text(capture.name());
                if (text != null) {
                    segments.add(encode(text));
                }
            }
        }
        return findings.errors() == before ? Optional.of(segments) : Optional.empty();
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
