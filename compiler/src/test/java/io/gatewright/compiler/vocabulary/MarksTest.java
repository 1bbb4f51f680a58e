package io.gatewright.compiler.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.Compiling;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The marks of the manual say what is so. {@code settings.txt} has a gateway for each place, with all that is built there, and
 * one for each setting or word that has a mark.
 */
class MarksTest {
    private static final Path FILE = Path.of("src/test/resources/vocabulary/settings.txt");
    private static final String GATEWAY = "gateway g { listen 80 }\n";
    private static final Map<String, String> SCENERY = Map.of(
            "-> u\\b|GET u\\b", "upstream u { target \"http://u.example\" }\n",
            "secret\\.s\\b", "secret s = file(\"s.txt\")\n",
            "use p\\b", "policy p { limit 9/s { key client.ip } }\n",
            "\\ba\\.id\\b", "auth a api-key { from header.x-a; keys secret.a }\nsecret a = file(\"a.txt\")\n");

    @Test
    void whatHasNoMarkIsGeneratedAndWhatHasOneIsRefused() throws IOException {
        for (Map.Entry<String, String> sample : samples().entrySet()) {
            Outcome<Compilation> outcome = Compiling.compile(gateway(sample.getValue()));
            List<String> errors = outcome.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(Diagnostic::code)
                    .distinct()
                    .toList();
            assertEquals(
                    isMarked(sample.getKey()) ? List.of("GW5900") : List.of(),
                    errors,
                    () -> sample.getKey() + ": " + outcome.diagnostics());
        }
    }

    @Test
    void everySettingStandsInASampleOfItsPlace() throws IOException {
        Map<String, String> samples = samples();
        for (Place place : Place.values()) {
            boolean marked = !Manual.isBuilt(place);
            for (Row row : Vocabulary.rows()) {
                if (row.places().contains(place)) {
                    String title = place.phrase() + (marked ? " *" : row.built() ? "" : ": " + row.name() + " *");
                    String whole = samples.getOrDefault(title, "");
                    String alone = samples.getOrDefault(place.phrase() + ": " + row.name(), "");
                    Pattern name = Pattern.compile("(?<![\\w.-])" + Pattern.quote(row.name()) + "(?![\\w-])");
                    assertTrue(
                            name.matcher(whole).find() || name.matcher(alone).find(),
                            () -> "`" + row.name() + "` in the sample `" + title + "`");
                }
            }
        }
    }

    @Test
    void wordsThatAreRefusedHaveAMarkInTheManual() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        Pattern marked = Pattern.compile(": .*(`.+`) \\*$");
        samples().keySet().forEach(title -> {
            var word = marked.matcher(title);
            if (word.find() && !Manual.text().contains(word.group(1) + " *")) {
                missing.add(title);
            }
        });
        assertEquals(new TreeSet<>(), missing);
    }

    private static boolean isMarked(String title) {
        return title.endsWith(" *");
    }

    /** With the declarations that it uses and does not make. */
    private static String gateway(String sample) {
        StringBuilder whole = new StringBuilder(sample.contains("gateway g") ? "" : GATEWAY);
        SCENERY.forEach((use, declaration) -> {
            if (Pattern.compile(use).matcher(sample).find()) {
                whole.append(declaration);
            }
        });
        return whole + sample;
    }

    private static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        Arrays.stream(Files.readString(FILE).split("(?m)^=== "))
                .filter(text -> !text.isBlank())
                .forEach(text -> {
                    int end = text.indexOf('\n');
                    samples.put(text.substring(0, end), text.substring(end + 1));
                });
        return samples;
    }
}
