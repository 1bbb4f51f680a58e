package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no Java class could hold is refused with a code; what is accepted compiles. */
class HoldsTooMuchTest {
    private static final String GATEWAY =
            "gateway g { listen 8080 }\nupstream a { target \"http://x:1\" }\nroute z GET /z -> a { public }\n";

    @Test
    void changesAreCounted() {
        String sets = joined(";", 250, "set header.h%d = header.i%d ?? \"\"");
        assertEquals(List.of("GW2013"), codes("route r GET /r -> a { public; request { " + sets + " }; timeout 1s }"));
    }

    @Test
    void constantsAreCounted() {
        assertEquals(
                List.of("GW2013"),
                codes("route r GET /r { require header.x in [" + joined(",", 5001, "\"abc%d\"") + "]; respond 200 }"));
    }

    @Test
    void theLongestListCompilesAsJava() throws Exception {
        Compilation compilation = Compiling.accepted(GATEWAY + "route r GET /r { require header.x in ["
                + joined(",", 5000, "\"abc%d\"") + "]; respond 200 }");
        Javac.compile(Compiling.allJava(compilation));
    }

    @Test
    void theLargestBodyCompilesAsJava() throws Exception {
        Compilation compilation = Compiling.accepted(
                GATEWAY + "route r GET /r { public; respond 200 [" + joined(",", 500, "header.h%d") + "] }");
        Javac.compile(Compiling.allJava(compilation));
    }

    @Test
    void targetsAreCounted() {
        assertEquals(List.of("GW2013"), codes(targets(201)));
    }

    @Test
    void theLargestUpstreamCompilesAsJava() throws Exception {
        Javac.compile(Compiling.allJava(Compiling.accepted(GATEWAY + targets(200))));
    }

    private static String targets(int count) {
        return "upstream many { " + joined("; ", count, "pool p%d { weight 2; target \"http://h%d:1\" { weight 2 } }")
                + " }\nroute many GET /many -> many { public }";
    }

    @Test
    void policiesAreFollowedSoFarAndNoFurther() {
        assertEquals(List.of("GW2013"), codes(chainOfPolicies()));
    }

    private static String chainOfPolicies() {
        return IntStream.range(0, 20_000)
                        .mapToObj(i -> "policy p" + i + " { use p" + (i + 1) + " }\n")
                        .collect(Collectors.joining())
                + "policy p20000 { timeout 1s }\nroute r GET /r -> a { public; use p0 }";
    }

    private static String joined(String separator, int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> each.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(separator));
    }

    private static List<String> codes(String text) {
        return Compiling.compile(GATEWAY + text).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
