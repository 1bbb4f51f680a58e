package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.config.Environment;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final Target TARGET = Target.of("http://shop.example");
    private static final InetAddress[] FOUND = {InetAddress.getLoopbackAddress()};

    @Test
    void names_that_take_long_hold_up_nothing_else() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (Front front = Front.to(1).start()) {
            Environment environment = front.environment();
            List<Addresses> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(new Addresses("orders", TARGET, environment, name -> {
                    await(answered);
                    return FOUND;
                }));
            }
            assertFalse(environment.slowWork().await(Duration.ofMillis(1)));
            assertEquals("done", environment.background().submit(() -> "done").get(10, TimeUnit.SECONDS));
            assertEquals(List.of(), all.get(0).current());
            answered.countDown();
            assertTrue(environment.slowWork().await(Duration.ofSeconds(10)));
            all.forEach(each -> assertEquals(1, each.current().size()));
            all.forEach(Addresses::close);
        }
    }

    @Test
    void a_name_is_looked_up_once_at_a_time() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(1);
        try (Front front = Front.to(1).start();
                Addresses addresses = new Addresses("orders", TARGET, front.environment(), name -> {
                    asked.incrementAndGet();
                    await(answered);
                    return FOUND;
                })) {
            for (int i = 0; i < 10; i++) {
                addresses.refresh();
            }
            CountDownLatch later = new CountDownLatch(1);
            assertTrue(front.environment().slowWork().start(later::countDown));
            assertTrue(later.await(10, TimeUnit.SECONDS));
            assertEquals(1, asked.get());
            answered.countDown();
        }
    }

    @Test
    void what_was_found_last_stays_while_lookups_fail() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Front front = Front.to(1).start();
                Addresses addresses = new Addresses("orders", TARGET, front.environment(), name -> {
                    if (asked.incrementAndGet() > 1) {
                        throw new UnknownHostException(name);
                    }
                    return FOUND;
                })) {
            while (asked.get() < 3) {
                addresses.refresh();
            }
            assertEquals(1, addresses.current().size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
