package io.gatewright.runtime.testing;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.LogDefaults;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import io.gatewright.runtime.StartupFailure;
import io.gatewright.runtime.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one gateway. Generated code says what the gateway needs and what the tests are; each test then runs on a
 * gateway of its own. Not thread-safe.
 */
public final class GatewayTests {
    /** Where the clock of every test stands at first. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final String name;
    private final Supplier<? extends Gateway> gateway;
    private final Map<String, List<String>> upstreams = new LinkedHashMap<>();
    private final Map<String, TestCaller> callers = new LinkedHashMap<>();
    private final Map<String, String> secrets = new TreeMap<>();
    private final Map<String, String> params = new TreeMap<>();
    private final Map<String, String> hmacKeys = new TreeMap<>();
    private final Map<String, Map<String, String>> keyFiles = new TreeMap<>();
    private final List<Declared> tests = new ArrayList<>();
    private final Sightings sightings = new Sightings();

    private record Declared(String title, String place, Consumer<GatewayTest> steps) {}

    private GatewayTests(String name, Supplier<? extends Gateway> gateway) {
        this.name = name;
        this.gateway = gateway;
    }

    /** @param gateway makes the gateway under test, afresh for each */
    public static GatewayTests of(String name, Supplier<? extends Gateway> gateway) {
        return new GatewayTests(name, gateway);
    }

    /** The upstreams, all of which are stubbed. */
    public GatewayTests upstreams(String... names) {
        for (String upstream : names) {
            upstreams.put(upstream, List.of());
        }
        return this;
    }

    /** An upstream that declares pools, each of which is stubbed. */
    public GatewayTests pools(String upstream, String... pools) {
        upstreams.put(upstream, List.of(pools));
        return this;
    }

    /** A value for a param that has no default, in the notation of its type. */
    public GatewayTests param(String param, String value) {
        params.put(param, value);
        return this;
    }

    /** A secret that no auth of the tests needs; its content is made up. */
    public GatewayTests secret(String secret) {
        secrets.put(secret, TestSigningKey.random());
        return this;
    }

    /** An {@code auth … jwt}; null where it asks for no issuer or audience. */
    public GatewayTests jwt(
            String auth, String algorithm, String secret, @Nullable String issuer, @Nullable String audience) {
        String hmacKey = hmacKeys.computeIfAbsent(secret, s -> TestSigningKey.random());
        TestSigningKey key = TestSigningKey.generate(algorithm, hmacKey);
        return caller(auth, new TestToken(secret, key.secretContent(), key.algorithm(), issuer, audience));
    }

    /** An {@code auth … api-key}. @param ids whom the tests call as */
    public GatewayTests apiKey(String auth, String header, String secret, String... ids) {
        Map<String, String> keys = keyFiles.computeIfAbsent(secret, s -> new TreeMap<>());
        return caller(auth, new TestKeys(header, secret, keys, List.of(ids)));
    }

    private GatewayTests caller(String auth, TestCaller caller) {
        callers.put(auth, caller);
        secrets.put(caller.secret(), caller.secretContent());
        return this;
    }

    /** @param place in the source, as {@code shop.gw:58} */
    public GatewayTests test(String title, String place, Consumer<GatewayTest> steps) {
        tests.add(new Declared(title, place, steps));
        return this;
    }

    /**
     * Runs the tests and ends the process: with 0 when all passed, 1 when one failed, 2 when the arguments are
     * wrong, 3 when no title contains the text.
     *
     * @param args {@code --junit FILE} to write the results there, {@code --coverage FILE} for what the gateway did; else a text that the titles to run contain
     */
    public void runAndExit(String[] args) {
        LogDefaults.apply();
        System.exit(TestRun.run(this, args, System.out));
    }

    String name() {
        return name;
    }

    /** What the gateway did in the tests that ran. */
    Sightings sightings() {
        return sightings;
    }

    /** Runs the tests whose titles are wanted, in their order; {@code each} hears of every result. */
    public List<TestResult> run(Predicate<String> wanted, Consumer<TestResult> each) {
        List<TestResult> results = new ArrayList<>();
        try (StubServer stubs = new StubServer(upstreams)) {
            for (Declared test : tests) {
                if (wanted.test(test.title())) {
                    TestResult result = run(test, stubs);
                    results.add(result);
                    each.accept(result);
                }
            }
        }
        return results;
    }

    /** Runs the wanted tests up to the first that fails. */
    Optional<TestResult> firstFailure(Predicate<String> wanted) {
        try (StubServer stubs = new StubServer(upstreams)) {
            for (Declared test : tests) {
                if (wanted.test(test.title())) {
                    TestResult result = run(test, stubs);
                    if (!result.passed()) {
                        return Optional.of(result);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private TestResult run(Declared test, StubServer stubs) {
        long start = System.nanoTime();
        Optional<String> failure = failureOf(test, stubs);
        return new TestResult(test.title(), test.place(), Duration.ofNanos(System.nanoTime() - start), failure);
    }

    private Optional<String> failureOf(Declared test, StubServer stubs) {
        ManualClock clock = ManualClock.startingAt(START.toEpochMilli());
        Patience patience = new Patience(clock);
        stubs.reset(patience);
        StartOptions options =
                StartOptions.onLoopback().clock(clock).accessLogAlways(line -> sightings.add(test.title(), line));
        params.forEach(options::param);
        secrets.forEach((secret, content) -> options.secret(secret, content.getBytes(StandardCharsets.UTF_8)));
        stubs.standIn(options);
        Disguise disguise = new Disguise();
        options.peers(disguise);
        try (RunningGateway running = GatewayServer.start(gateway.get(), options)) {
            GatewayTest steps = new GatewayTest(
                    new TestClient(running.port(), disguise), stubs, running::breaker, callers, clock, patience);
            try {
                test.steps().accept(steps);
                return Optional.empty();
            } catch (TestFailure e) {
                return Optional.of(steps.explain(e));
            }
        } catch (StartupFailure e) {
            return Optional.of("the gateway does not start: " + e.getMessage());
        } catch (RuntimeException e) {
            return Optional.of("the test broke off: " + e);
        }
    }
}
