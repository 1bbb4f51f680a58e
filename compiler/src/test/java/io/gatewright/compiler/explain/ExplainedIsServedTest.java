package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.Javac;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.Verdict;
import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is explained is what happens: random gateways are compiled and started, and each request is both explained and sent.
 * {@code -Dgw.explained=100} takes more gateways.
 */
class ExplainedIsServedTest {
    private static final int GATEWAYS = Integer.getInteger("gw.explained", 8);
    private static final int REQUESTS = 80;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d+)");
    private static final Pattern ROUTE = Pattern.compile("\\{\"route\":\"(.*)\"}");
    private static final Pattern ALLOW = Pattern.compile("(?m)^Allow: (.*)$");
    private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (.*)$");

    @Test
    void theGatewayAnswersAsExplained() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < GATEWAYS; i++) {
            RandomGateway random = new RandomGateway(20_261_211 + i);
            if (!random.isEmpty()) {
                serve(random, seen);
            }
        }
        for (String kind : List.of("200", "204", "400", "404", "405")) {
            assertEquals(true, seen.getOrDefault(kind, 0) > 5, () -> kind + " is too rare: " + seen);
        }
    }

    private static void serve(RandomGateway random, Map<String, Integer> seen) throws Exception {
        Inspected inspected = Inspected.source(random.source());
        Compilation compilation = Compiling.accepted(random.source());
        ClassLoader loader = Javac.compile(compilation.sources());
        Gateway gateway = (Gateway) loader.loadClass(compilation.mainClass())
                .getDeclaredConstructor()
                .newInstance();
        try (RunningGateway running = GatewayServer.start(gateway, StartOptions.onLoopback())) {
            for (int i = 0; i < REQUESTS; i++) {
                String line = random.requestLine();
                List<String> fields = random.fields();
                String explained = expected(inspected.explain(line, String.join("\n", fields)));
                String served = served(running.port(), line, fields);
                assertEquals(explained, served, () -> random.source() + "\n" + line + "\n" + fields);
                seen.merge(served.substring(0, Math.min(3, served.length())), 1, Integer::sum);
            }
        }
    }

    private static String expected(Explanation explanation) {
        boolean head = explanation.request().method().equals("HEAD");
        return explanation.verdict().match(new Verdict.Cases<String>() {
            @Override
            public String refused(Verdict.Refused verdict) {
                return Integer.toString(verdict.status());
            }

            @Override
            public String won(Verdict.Won verdict) {
                return "200" + (head ? "" : " by " + verdict.route().name());
            }

            @Override
            public String preflight(Verdict.Preflight verdict) {
                return verdict.refused().isPresent() ? "403" : "204";
            }

            @Override
            public String redirected(Verdict.Redirected verdict) {
                return "308 to " + verdict.location();
            }

            @Override
            public String unrouted(Verdict.Unrouted verdict) {
                return verdict.status() + (verdict.allow().isEmpty() ? "" : " allows " + verdict.allow());
            }
        });
    }

    private static String served(int port, String line, List<String> fields) throws IOException {
        StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\nConnection: close\r\n");
        fields.forEach(field -> request.append(field).append("\r\n"));
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        return found(STATUS, answer)
                + prefixed(" by ", found(ROUTE, answer))
                + prefixed(" to ", found(LOCATION, answer))
                + prefixed(" allows ", found(ALLOW, answer));
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
