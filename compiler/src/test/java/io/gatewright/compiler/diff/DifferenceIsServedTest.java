package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.diff.report.DiffText;
import io.gatewright.compiler.explain.Inspected;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What is said to differ does, and nothing else: random pairs of gateways are compiled and started, every witness and many
 * random requests are sent to both. {@code -Dgw.diffed=200} takes more pairs, {@code -Dgw.seed} others.
 */
class DifferenceIsServedTest {
    private static final int PAIRS = Integer.getInteger("gw.diffed", 40);
    private static final long SEED = Long.getLong("gw.seed", 20_261_130);
    private static final int REQUESTS = 150;
    private static final String PASSES = "passes now";
    private static final String REFUSED = "refused now";
    private static final String DISPUTED = "a disputed credential";
    private static final String GRANTED = "a caller with a role or scope";
    private static final List<String> DISPUTES = List.of("algorithms", "issuer", "leeway");

    /** What has to be met more than once. */
    private static final List<String> COMMON = List.of(
            PASSES,
            REFUSED,
            DISPUTED,
            GRANTED,
            "shown: loosened",
            "shown: tightened",
            "shown: rerouted",
            "shown: gone",
            "shown: answered",
            "shown: limits",
            "shown: cache",
            "shown: transforms",
            "shown: refusals",
            "a random request differs",
            "a random caller is loosened",
            "a random caller is tightened");

    @Test
    void everyWitnessIsTreatedDifferentlyAndNothingElseIs() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < PAIRS; i++) {
            compare(new RandomPair(SEED + i), SEED + i, seen);
        }
        for (String each : COMMON) {
            assertTrue(seen.getOrDefault(each, 0) > 1, () -> each + " is too rare: " + seen);
        }
        System.out.println(seen);
    }

    private static void compare(RandomPair pair, long seed, Map<String, Integer> seen) throws Exception {
        Inspected before = Inspected.source(pair.before);
        Inspected after = Inspected.source(pair.after);
        Difference difference = Compared.of(pair.before, pair.after);
        String told = "seed " + seed + "\n" + pair.before + "\n" + pair.after + "\n"
                + DiffText.render(difference, "before", false);
        assertEquals(List.of(), difference.unread(), told);
        try (Served one = new Served(pair.before);
                Served other = new Served(pair.after)) {
            int mark = 0;
            for (Finding finding : difference.findings()) {
                seen.merge(finding.group().word(), 1, Integer::sum);
                if (isSeen(finding)) {
                    String why = why(finding);
                    List<String> first = one.answers(finding.witness(), "w" + mark, why);
                    List<String> second = other.answers(finding.witness(), "w" + mark++, why);
                    Supplier<String> shown =
                            () -> finding.witness() + "\n" + first + "\n" + second + "\n" + finding + "\n" + told;
                    assertNotEquals(first, second, shown);
                    seen.merge(DISPUTES.contains(why) ? DISPUTED : why, 1, Integer::sum);
                    if (finding.witness().toString().matches(".* (scope|realm): .*")) {
                        seen.merge(GRANTED, 1, Integer::sum);
                    }
                    if (why.equals(PASSES)) {
                        assertTrue(isRefusal(first) && !isRefusal(second), shown);
                    } else if (why.equals(REFUSED)) {
                        assertTrue(!isRefusal(first) && isRefusal(second), shown);
                    }
                }
            }
            Judge judge = new Judge(before, after, difference);
            RandomRequests requests = new RandomRequests(pair, seed);
            for (int i = 0; i < REQUESTS; i++) {
                Witness sent = requests.next();
                String why = DISPUTES.get(i % DISPUTES.size());
                List<String> first = one.answers(sent, "r" + i, why);
                List<String> second = other.answers(sent, "r" + i, why);
                Supplier<String> shown = () -> sent + " " + why + "\n" + first + "\n" + second + "\n" + told;
                if (!first.equals(second)) {
                    seen.merge("a random request differs", 1, Integer::sum);
                    assertTrue(judge.isTold(sent.request()), shown);
                }
                if (isRefusal(first) != isRefusal(second) && judge.isRouted(sent.request())) {
                    Group group = isRefusal(first) ? Group.LOOSENED : Group.TIGHTENED;
                    seen.merge("a random caller is " + group.word(), 1, Integer::sum);
                    assertTrue(judge.isTold(sent.request(), EnumSet.of(group, Group.UNKNOWN)), shown);
                }
            }
        }
    }

    private static boolean isRefusal(List<String> answers) {
        return answers.get(0).equals("401") || answers.get(0).equals("403");
    }

    /** Whether two answers can show it: how long something is kept or waited for cannot be seen. */
    private static boolean isSeen(Finding finding) {
        boolean kept = finding.group() == Group.CACHE
                && finding.changes().stream()
                        .noneMatch(change -> (change.before() + change.after()).contains("no cache"));
        boolean head = finding.group() == Group.CACHE
                && finding.witness().request().method().equals("HEAD");
        return finding.group() != Group.UNKNOWN && !kept && !head;
    }

    /** What a witness is about: a reason for access, what a credential is disputed for, or the group. */
    private static String why(Finding finding) {
        Change change = finding.changes().get(0);
        if (!finding.witness().caller().disputed().isEmpty()) {
            return DISPUTES.stream()
                    .filter(change.before()::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return change.because().startsWith("passes now")
                ? PASSES
                : change.because().startsWith("refused now")
                        ? REFUSED
                        : "shown: " + finding.group().word();
    }
}
