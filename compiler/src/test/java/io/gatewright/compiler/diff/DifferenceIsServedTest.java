package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.diff.report.DiffText;
import io.gatewright.compiler.explain.Inspected;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is said to differ does, and nothing else: random pairs of gateways are compiled and started, every witness and many
 * random requests are sent to both. {@code -Dgw.diffed=200} takes more pairs, {@code -Dgw.seed} others.
 */
class DifferenceIsServedTest {
    private static final int PAIRS = Integer.getInteger("gw.diffed", 8);
    private static final long SEED = Long.getLong("gw.seed", 20_261_124);
    private static final int REQUESTS = 150;

    @Test
    void everyWitnessIsTreatedDifferentlyAndNothingElseIs() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < PAIRS; i++) {
            compare(new RandomPair(SEED + i), SEED + i, seen);
        }
        for (Group group : List.of(Group.LOOSENED, Group.TIGHTENED, Group.REROUTED, Group.GONE, Group.ANSWERED)) {
            assertTrue(seen.getOrDefault(group.word(), 0) > 1, () -> group + " is too rare: " + seen);
        }
        assertTrue(seen.getOrDefault("a random request differs", 0) > 5, seen::toString);
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
            for (Finding finding : difference.findings()) {
                seen.merge(finding.group().word(), 1, Integer::sum);
                if (finding.group() != Group.UNKNOWN) {
                    assertNotEquals(
                            one.answer(finding.witness()),
                            other.answer(finding.witness()),
                            () -> finding.witness() + "\n" + finding + "\n" + told);
                }
            }
            Judge judge = new Judge(before, after, difference);
            RandomRequests requests = new RandomRequests(pair, seed);
            for (int i = 0; i < REQUESTS; i++) {
                Witness sent = requests.next();
                List<String> first = one.answer(sent);
                List<String> second = other.answer(sent);
                if (!first.equals(second)) {
                    seen.merge("a random request differs", 1, Integer::sum);
                    assertTrue(judge.isTold(sent.request()), () -> sent + "\n" + first + "\n" + second + "\n" + told);
                }
            }
        }
    }
}
