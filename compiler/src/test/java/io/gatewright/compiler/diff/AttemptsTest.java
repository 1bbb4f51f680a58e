package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.diff.report.DiffText;
import io.gatewright.compiler.explain.Inspected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Attempts to loosen a policy unseen, and ways to write the same differently: {@code attempts.txt} says what is told of each. */
class AttemptsTest {
    private static final Path FILE = Path.of("src/test/resources/diff/attempts.txt");

    /** What attempts use without declaring it. */
    private static final String SCENERY = """
            secret signing = env("SIGNING")
            secret key-file = env("KEYS")
            secret roots = file("roots.pem")
            auth staff jwt {
              algorithms [HS256]
              key secret.signing
              issuer "https://id.example"
              audience "shop"
              roles claims.roles
              scopes claims.scope
            }
            auth customer api-key { from header.x-key; keys secret.key-file }
            upstream up { target "http://127.0.0.1:1" }
            upstream down { target "http://127.0.0.1:2" }
            """;

    @TestFactory
    List<DynamicTest> each() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String[] blocks = Files.readString(FILE).split("(?m)^=== ", -1);
        assertTrue(blocks.length > 100, () -> blocks.length + " attempts");
        for (int i = 1; i < blocks.length; i++) {
            tests.add(test(blocks[i]));
        }
        return tests;
    }

    /** {@code TITLE | GROUPS}, what both have, {@code <<<}, what only the earlier has, {@code >>>}, and only the later. */
    private static DynamicTest test(String block) {
        String head = block.lines().findFirst().orElseThrow();
        int bar = head.lastIndexOf('|');
        String title = head.substring(0, bar).strip();
        String groups = head.substring(bar + 1).strip();
        String body = block.substring(head.length());
        int first = body.indexOf("<<<");
        int second = body.indexOf(">>>");
        String both = body.substring(0, first);
        return DynamicTest.dynamicTest(
                title,
                () -> compare(groups, both + body.substring(first + 3, second), both + body.substring(second + 3)));
    }

    private static void compare(String groups, String earlier, String later) {
        Inspected before = Inspected.source(gateway(earlier));
        Inspected after = Inspected.source(gateway(later));
        Difference difference = GatewayDiff.of(before.inspection(), after.inspection(), Compiling.TODAY);
        String text = DiffText.render(difference, "before", false);
        assertEquals(groups, told(difference), text);
        Judge judge = new Judge(before, after, difference);
        for (Finding finding : difference.findings()) {
            assertTrue(judge.isTold(finding.witness().request()), () -> finding.witness() + "\n" + text);
        }
    }

    private static String told(Difference difference) {
        boolean approved = difference.findings().stream()
                        .anyMatch(finding -> finding.approval().isPresent())
                || difference.settings().stream()
                        .anyMatch(setting -> setting.approval().isPresent());
        return difference.unapproved().keySet().stream().map(Enum::name).collect(Collectors.joining(" "))
                + (approved ? " (approved)" : "");
    }

    private static String gateway(String text) {
        return (text.contains("gateway g {") ? "" : "gateway g { listen 8080 }\n") + text + "\n" + SCENERY;
    }
}
