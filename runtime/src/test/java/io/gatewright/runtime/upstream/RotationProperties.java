package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationProperties {
    @Property(tries = 500)
    void any_full_round_gives_each_item_its_weight(
            @ForAll("weights") int[] weights, @ForAll @IntRange(max = 5000) int before) {
        Rotation rotation = new Rotation(weights);
        for (int i = 0; i < before; i++) {
            rotation.next();
        }
        assertArrayEquals(
                weights, count(rotation, weights.length, Arrays.stream(weights).sum()));
    }

    @Property(tries = 500)
    void any_stretch_is_within_three_turns_of_the_share(
            @ForAll("weights") int[] weights,
            @ForAll @IntRange(max = 3000) int before,
            @ForAll @IntRange(min = 1, max = 3000) int length) {
        Rotation rotation = new Rotation(weights);
        for (int i = 0; i < before; i++) {
            rotation.next();
        }
        int[] counts = count(rotation, weights.length, length);
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            double off = Math.abs(counts[i] - length * weights[i] / total);
            assertTrue(off <= 3, () -> Arrays.toString(weights) + " gave " + Arrays.toString(counts));
        }
    }

    @Provide
    Arbitrary<int[]> weights() {
        Arbitrary<Integer> weight =
                Arbitraries.oneOf(Arbitraries.integers().between(0, 1000), Arbitraries.of(0, 1, 5, 95, 100));
        return weight.array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(each -> Arrays.stream(each).sum() > 0);
    }

    @Test
    void equal_weights_take_turns_strictly() {
        Rotation rotation = new Rotation(7, 7, 7, 7);
        List<Integer> round = List.of(rotation.next(), rotation.next(), rotation.next(), rotation.next());
        assertEquals(4, round.stream().distinct().count());
        for (int i = 0; i < 40; i++) {
            assertEquals(round.get(i % 4), rotation.next());
        }
    }

    @Test
    void threads_share_the_turns_exactly() throws Exception {
        Rotation rotation = new Rotation(95, 5);
        AtomicIntegerArray counts = new AtomicIntegerArray(2);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                tasks.add(() -> {
                    for (int i = 0; i < 50_000; i++) {
                        counts.incrementAndGet(rotation.next());
                    }
                    return 0;
                });
            }
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(190_000, counts.get(0));
        assertEquals(10_000, counts.get(1));
    }

    @Test
    void nothing_to_choose_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Rotation(0, 0));
        assertThrows(IllegalArgumentException.class, Rotation::new);
    }

    private static int[] count(Rotation rotation, int items, int turns) {
        int[] counts = new int[items];
        for (int i = 0; i < turns; i++) {
            counts[rotation.next()]++;
        }
        return counts;
    }
}
