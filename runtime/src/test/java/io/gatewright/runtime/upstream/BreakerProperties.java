package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.time.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

class BreakerProperties {
    /** A breaker told in the plainest way: it keeps every event and counts them anew each time. */
    private static final class Model {
        private record Event(long slot, boolean failed) {}

        private record Permit(int state) {}

        final BreakerSettings settings;
        final long slotNanos;
        List<Event> events = new ArrayList<>();
        BreakerState state = BreakerState.CLOSED;
        int changes;
        long openedAt;
        long roundAt;
        int started;
        int passed;

        Model(BreakerSettings settings) {
            this.settings = settings;
            this.slotNanos = settings.within().toNanos() / 10;
        }

        @Nullable
        Permit enter(long now) {
            if (stateAt(now) == BreakerState.HALF_OPEN && state == BreakerState.OPEN) {
                change(BreakerState.HALF_OPEN);
                roundAt = now;
            }
            if (state == BreakerState.OPEN) {
                return null;
            }
            if (state == BreakerState.HALF_OPEN) {
                if (started >= settings.probes()
                        && now - roundAt >= settings.open().toNanos()) {
                    started = 0;
                    roundAt = now;
                }
                if (started >= settings.probes()) {
                    return null;
                }
                started++;
            }
            return new Permit(changes);
        }

        void settle(Permit permit, boolean failed, long now) {
            if (permit.state() != changes) {
                return;
            }
            if (state == BreakerState.HALF_OPEN) {
                passed++;
                if (failed) {
                    change(BreakerState.OPEN);
                    openedAt = now;
                } else if (passed == settings.probes()) {
                    change(BreakerState.CLOSED);
                }
                return;
            }
            long slot = now / slotNanos;
            events.add(new Event(slot, failed));
            List<Event> recent =
                    events.stream().filter(event -> event.slot() > slot - 10).toList();
            long failures = recent.stream().filter(Event::failed).count();
            double share = (double) failures / recent.size();
            if (recent.size() >= settings.minimum() && share >= settings.errorMillionths() / 1e6) {
                change(BreakerState.OPEN);
                openedAt = now;
            }
        }

        void abandon(Permit permit) {
            if (permit.state() == changes && state == BreakerState.HALF_OPEN) {
                started = Math.max(0, started - 1);
            }
        }

        private void change(BreakerState to) {
            state = to;
            changes++;
            events = new ArrayList<>();
            started = 0;
            passed = 0;
        }

        BreakerState stateAt(long now) {
            boolean over = now - openedAt >= settings.open().toNanos();
            return state == BreakerState.OPEN && over ? BreakerState.HALF_OPEN : state;
        }
    }

    private record Entered(long permit, Model.Permit model) {}

    @Property(tries = 1000)
    void it_does_what_the_model_does(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int tenths,
            @ForAll @IntRange(min = 1, max = 12) int minimum,
            @ForAll @IntRange(min = 1, max = 4) int probes) {
        BreakerSettings settings = BreakerSettings.DEFAULT
                .errors(tenths * 100_000L)
                .minimum(minimum)
                .within(Duration.ofSeconds(10))
                .open(Duration.ofSeconds(5))
                .probes(probes);
        ManualClock clock = ManualClock.startingAt(0);
        Breaker breaker = new Breaker(settings, clock, sentence -> {});
        Model model = new Model(settings);
        Random random = new Random(seed);
        boolean bad = false;
        List<Entered> under = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long now = clock.nanoTime();
            int action = random.nextInt(100);
            if (action < 45) {
                long permit = breaker.enter();
                Model.@Nullable Permit expected = model.enter(now);
                assertEquals(expected == null, permit == Breaker.REFUSED);
                if (expected != null) {
                    under.add(new Entered(permit, expected));
                }
            } else if (action < 85 && !under.isEmpty()) {
                Entered ended = under.remove(random.nextInt(under.size()));
                boolean failed = random.nextInt(10) < (bad ? 8 : 1);
                breaker.settle(ended.permit(), failed);
                model.settle(ended.model(), failed, now);
            } else if (action < 90 && !under.isEmpty()) {
                Entered ended = under.remove(random.nextInt(under.size()));
                breaker.abandon(ended.permit());
                model.abandon(ended.model());
            } else if (action < 98) {
                clock.advance(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 6000 : 700)));
            } else {
                bad = !bad;
            }
            assertEquals(model.stateAt(clock.nanoTime()), breaker.state());
            Statistics.collect(breaker.state());
        }
    }
}
