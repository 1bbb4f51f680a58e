package io.gatewright.compiler.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What all that is told has in common, held over every gateway with mistakes that the tests know. */
class WordingTest {
    /** A request may stand in a message as it would be sent. */
    private static final Pattern REQUEST =
            Pattern.compile("[A-Z]+ (?:https?:/)?/\\S*(?: with .* and neither| with .* and none)?");

    private static final Pattern QUOTED = Pattern.compile("`(?:[^`]+|`)`");
    private static final Pattern WORDS_OF_OURS = Pattern.compile(
            "(?i)\\b(?:eof|tokeniser|lexer|parser|exception|java|enum|boolean|integer|ast|nullable)\\b");

    @Test
    void everyWordingIsToldInLowerCaseWithoutAFullStop() {
        assertEquals(new TreeSet<>(), told(words -> starts(words) || words.endsWith(".") || words.endsWith("!")));
    }

    @Test
    void theTextOfTheUserStandsInBackticks() {
        assertEquals(
                new TreeSet<>(),
                messages(
                        message -> ours(message).contains("\"") || ours(message).contains("`")));
    }

    @Test
    void nothingIsToldInWordsOfTheCompiler() {
        assertEquals(
                new TreeSet<>(),
                told(words -> WORDS_OF_OURS.matcher(ours(words)).find()));
    }

    /** A message is read without its place: in a list of a report, or in the subject of a mail. */
    @Test
    void noMessagePointsAtAPlaceThatItDoesNotShow() {
        assertEquals(
                new TreeSet<>(),
                messages(message -> message.isBlank()
                        || message.matches("(?:it|they|he|she)\\b.*")
                        || message.matches(".*\\b(?:above|below|the following)")));
    }

    private static boolean starts(String words) {
        return !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && !REQUEST.matcher(words).lookingAt()
                && !words.matches("(?:U\\+[0-9A-F]{4,6}|HS|RS|ES|GET|HEAD|POST|JSON|UTF-8).*");
    }

    /** {@code words} without what stands in backticks, and without a request. */
    private static String ours(String words) {
        return QUOTED.matcher(REQUEST.matcher(words).replaceAll("")).replaceAll("");
    }

    private static NavigableSet<String> messages(Predicate<String> isWrong) {
        NavigableSet<String> wrong = new TreeSet<>();
        all().stream().map(Diagnostic::message).filter(isWrong).forEach(wrong::add);
        return wrong;
    }

    private static NavigableSet<String> told(Predicate<String> isWrong) {
        NavigableSet<String> wrong = messages(isWrong);
        for (Diagnostic each : all()) {
            List<String> more =
                    new ArrayList<>(List.of(each.primary().text(), each.help().orElse("")));
            each.secondary().forEach(label -> more.add(label.text()));
            each.fixes().forEach(fix -> more.add(fix.title()));
            more.stream().filter(isWrong).forEach(wrong::add);
        }
        return wrong;
    }

    private static List<Diagnostic> all() {
        return Cases.all().stream()
                .flatMap(each -> each.report().verdict().told().stream())
                .toList();
    }
}
