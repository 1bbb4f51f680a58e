package io.gatewright.runtime.testing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Results in the XML that build servers read. */
final class JUnitXml {
    private JUnitXml() {}

    static String of(String suite, List<TestResult> results) {
        long failures = results.stream().filter(result -> !result.passed()).count();
        Duration took = results.stream().map(TestResult::took).reduce(Duration.ZERO, Duration::plus);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=" + quoted(suite)
                + " tests=\"" + results.size() + "\" failures=\"" + failures
                + "\" errors=\"0\" skipped=\"0\" time=\"" + seconds(took) + "\">\n"
                + results.stream().map(result -> testCase(suite, result)).collect(Collectors.joining())
                + "</testsuite>\n";
    }

    /** As Surefire's schema has it, which knows no attribute for a place. */
    private static String testCase(String suite, TestResult result) {
        String failure = result.failure()
                .map(text -> "    <failure type=\"expectation\" message="
                        + quoted(text.lines().findFirst().orElse("")) + ">" + escaped(text) + "</failure>\n")
                .orElse("");
        return "  <testcase name=" + quoted(result.title()) + " classname=" + quoted(suite) + " time=\""
                + seconds(result.took()) + "\">\n" + failure + "    <system-out>" + escaped(result.place())
                + "</system-out>\n  </testcase>\n";
    }

    private static String seconds(Duration took) {
        long millis = took.toMillis();
        return millis / 1000 + "." + String.valueOf(millis % 1000 + 1000).substring(1);
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(JUnitXml::escaped).collect(Collectors.joining());
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n', '\t' -> Character.toString(c);
            default -> {
                boolean legal = c >= ' ' && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff);
                yield legal ? Character.toString(c) : "?";
            }
        };
    }
}
