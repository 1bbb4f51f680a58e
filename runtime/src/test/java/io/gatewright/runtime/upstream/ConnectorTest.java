package io.gatewright.runtime.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConnectorTest {
    @Test
    void a_kind_of_address_that_is_not_spoken_here_is_a_502() throws Exception {
        try (FrontProcess front = new FrontProcess("http://[::1]:1", "-Djava.net.preferIPv4Stack=true");
                RawClient client = new RawClient(front.port())) {
            for (int i = 0; i < 3; i++) {
                assertEquals(502, client.get("/").answer().status());
            }
        }
    }
}
