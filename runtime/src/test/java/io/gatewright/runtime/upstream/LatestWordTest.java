package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LatestWordTest {
    private final List<Runnable> queue = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void however_many_come_one_waits_and_it_is_the_last() {
        LatestWord word = new LatestWord(queue::add, heard::add);
        for (int i = 0; i < 1000; i++) {
            word.accept("change " + i);
        }
        assertEquals(1, queue.size());
        queue.remove(0).run();
        assertEquals(List.of("change 999"), heard);
        word.accept("closed");
        queue.remove(0).run();
        assertEquals(List.of("change 999", "closed"), heard);
    }

    @Test
    void what_nobody_takes_keeps_nothing_from_the_next() {
        boolean[] stopped = {true};
        LatestWord word = new LatestWord(
                task -> {
                    if (stopped[0]) {
                        throw new RejectedExecutionException();
                    }
                    task.run();
                },
                heard::add);
        word.accept("lost");
        stopped[0] = false;
        word.accept("heard");
        assertEquals(List.of("heard"), heard);
    }
}
