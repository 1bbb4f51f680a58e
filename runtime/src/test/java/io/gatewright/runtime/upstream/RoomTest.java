package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void the_room_for_heads_is_that_of_the_thread_not_of_each_upstream() throws Exception {
        try (Front front = Front.to(1).start();
                Upstream other = new UpstreamBuilder("users", front.environment(), TargetOverrides.NONE, upstream -> {})
                        .target("http://127.0.0.1:1")
                        .open()) {
            List<Room> rooms = CompletableFuture.supplyAsync(
                            () -> List.of(
                                    front.upstream().lane().room(), other.lane().room()),
                            front.environment().worker().getIoThread(0))
                    .get(10, TimeUnit.SECONDS);
            assertSame(rooms.get(0), rooms.get(1));
        }
    }
}
