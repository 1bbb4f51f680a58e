package io.gatewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the process of a gateway prints of itself. */
class GatewayProcessTest {
    @Test
    void helpNamesTheSecretsOfThisGateway() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        TestGateway gateway = new TestGateway(
                x -> x.respond(200, "text/plain", new byte[0]),
                m -> m.listen(0).secretFromEnv("token-key", "TOKEN_KEY").secretFromFile("keys", "keys.txt"));
        assertEquals(0, new GatewayProcess(gateway, out, out).start(new String[] {"--help"}));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("token-key  the environment variable TOKEN_KEY\n"), text);
        assertTrue(text.contains("keys  the file keys.txt\n"), text);
    }
}
