package io.gatewright.runtime.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlightTest {
    private final List<String> told = new ArrayList<>();
    private final Flight flight = new Flight();

    private Flight.Waiter waiter(String name) {
        return new Flight.Waiter() {
            @Override
            public void answered(StoredResponse response) {
                told.add(name + " answered");
            }

            @Override
            public void landed(Landing how) {
                told.add(name + " " + how);
            }
        };
    }

    @Test
    void oneOfThoseWhoJoinIsTheFirst() {
        Flight.Waiter a = waiter("a");
        assertEquals(1, flight.join(a));
        assertEquals(2, flight.join(waiter("b")));
        flight.leave(a);
        assertEquals(2, flight.join(waiter("c")));
    }

    @Test
    void whoComesTooLateOrIsOneTooManyIsOnItsOwn() {
        for (int i = 1; i <= Flight.MAX_WAITERS; i++) {
            assertEquals(i, flight.join(waiter("a")));
        }
        assertEquals(0, flight.join(waiter("b")));
        flight.end(Landing.ALONE);
        assertEquals(Flight.MAX_WAITERS, told.size());
        assertEquals(0, flight.join(waiter("c")));
    }
}
