package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.EdgeLimits;
import io.gatewright.compiler.model.ListenTls;
import io.gatewright.compiler.model.StateModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@code gateway} block says beside what its routes inherit. */
final class GatewaySettings {
    private final Declaration.Gateway gateway;
    private final Body body;
    private final Findings findings;
    private final Arguments arguments;

    GatewaySettings(Declaration.Gateway gateway, Body body, Declared declared, Findings findings) {
        this.gateway = gateway;
        this.body = body;
        this.findings = findings;
        this.arguments = new Arguments(declared, findings);
    }

    /** Port 0 stands in where it was reported that there is none. */
    Bound<Integer> listen() {
        Statement.Setting listen = body.one("listen").orElse(null);
        if (listen == null) {
            if (!body.broken()) {
                findings.add(Diagnostic.error(
                                "GW2011",
                                "gateway `" + gateway.name().text() + "` has no `listen`",
                                gateway.name().span(),
                                "at which port do requests come in?")
                        .help("`listen 8080`"));
            }
            return new Bound.Fixed<>(0, gateway.name().span());
        }
        Bound<Integer> port = arguments.port(listen);
        return port == null ? new Bound.Fixed<>(0, listen.span()) : port;
    }

    Optional<Bound<Integer>> admin(Bound<Integer> listen) {
        Bound<Integer> admin = body.one("admin").map(arguments::port).orElse(null);
        if (admin instanceof Bound.Fixed<Integer> one
                && listen instanceof Bound.Fixed<Integer> other
                && one.value().equals(other.value())) {
            findings.add(Diagnostic.error(
                            "GW2013", "`admin` and `listen` cannot share port " + one.value(), one.span(), "taken")
                    .and(other.span(), "requests come in here"));
        }
        if (admin instanceof Bound.FromParam<Integer> one
                && listen instanceof Bound.FromParam<Integer> other
                && one.param().equals(other.param())) {
            findings.add(Diagnostic.error(
                            "GW2013",
                            "`admin` and `listen` cannot share param `" + one.param() + "`",
                            one.span(),
                            "always the same port")
                    .and(other.span(), "requests come in here"));
        }
        return Optional.ofNullable(admin);
    }

    List<String> trustedProxies() {
        List<String> networks = new ArrayList<>();
        Statement.Setting setting = body.one("trusted-proxies").orElse(null);
        if (setting == null) {
            return networks;
        }
        for (Expr item : arguments.items(setting, ValueType.CIDRS)) {
            if (item instanceof Expr.StringLiteral literal) {
                String network = Networks.parse(literal.text().value(), literal.span(), findings);
                if (network != null && !networks.contains(network)) {
                    networks.add(network);
                }
            } else {
                findings.error(
                        "GW2025", Phrases.of(item) + " is not a network", item.span(), "a text like `\"10.0.0.0/8\"`");
            }
        }
        return networks.stream().sorted().toList();
    }

    EdgeLimits edge() {
        long head = size("max-header-size", 256, 1024 * 1024, "256B to 1MiB", 16 * 1024);
        long target = size("max-target-size", 64, 8 * 1024, "64B to 8KiB", 8 * 1024);
        body.one("max-target-size").filter(setting -> target >= head).ifPresent(this::longerThanTheHead);
        return new EdgeLimits(
                head,
                (int) number("max-headers", 1, 10_000, 100),
                target,
                duration(
                        "header-timeout",
                        Duration.ofMillis(100),
                        Duration.ofMinutes(10),
                        "100ms to 10m",
                        Duration.ofSeconds(10)),
                duration(
                        "idle-timeout",
                        Duration.ofMillis(100),
                        Duration.ofDays(1),
                        "100ms to 1d",
                        Duration.ofSeconds(60)),
                size("min-rate", 1, 1024 * 1024, "1B to 1MiB", EdgeLimits.DEFAULTS.minRate()),
                rateGrace(),
                (int) number("max-connections", 1, 1_000_000, 10_000),
                body.one("http2").map(new Http2Settings(findings, arguments)::read),
                duration(
                        "shutdown-grace",
                        Duration.ofMillis(1),
                        Duration.ofDays(1),
                        "1ms to 1d",
                        Duration.ofSeconds(30)));
    }

    /** The default is not: it steps back behind a smaller head. */
    private void longerThanTheHead(Statement.Setting target) {
        Diagnostic error = Diagnostic.error(
                "GW2013",
                "`max-target-size` has to be less than `max-header-size`",
                target.span(),
                "the target is a part of the head, so no request meets this bound");
        findings.add(body.one("max-header-size")
                .map(head -> error.and(head.span(), "the whole head"))
                .orElse(error));
    }

    private Duration rateGrace() {
        Duration initial = EdgeLimits.DEFAULTS.rateGrace();
        return body.one("min-rate")
                .map(rate -> new BodyReader(findings).read(rate.block(), Place.MIN_RATE, rate.span()))
                .flatMap(block -> block.one("grace"))
                .map(grace -> arguments.fixedDuration(grace, Duration.ofSeconds(1), Duration.ofHours(1), "1s to 1h"))
                .orElse(initial);
    }

    private long size(String name, long from, long to, String range, long initial) {
        Long size = body.one(name)
                .map(setting -> arguments.size(setting, from, to, range))
                .orElse(null);
        return size == null ? initial : size;
    }

    private long number(String name, long from, long to, long initial) {
        Long number = body.one(name).map(s -> arguments.number(s, from, to)).orElse(null);
        return number == null ? initial : number;
    }

    private Duration duration(String name, Duration from, Duration to, String range, Duration initial) {
        Duration duration = body.one(name)
                .map(setting -> arguments.fixedDuration(setting, from, to, range))
                .orElse(null);
        return duration == null ? initial : duration;
    }

    boolean accessLog() {
        Name word = word("access-log", List.of("on", "off"));
        return word == null || !word.text().equals("off");
    }

    StateModel state() {
        return body.one("state").map(new StateReader(findings, arguments)::read).orElseGet(StateModel.Local::new);
    }

    Optional<ListenTls> tls(List<AuthModel> auths) {
        ListenTlsReader reader = new ListenTlsReader(findings, arguments);
        Statement.Setting listen = body.one("listen").orElse(null);
        if (listen == null) {
            return Optional.empty();
        }
        Body block = new BodyReader(findings).read(listen.block(), Place.LISTEN, listen.span());
        Optional<ListenTls> tls = reader.read(block);
        if (block.one("tls").isEmpty()) {
            reader.check(auths, tls, listen.name().span());
        }
        return tls;
    }

    /** Whether a path that selects nothing is redirected to the one with or without a last slash. */
    boolean trailingSlashRedirect() {
        Name word = word("trailing-slash", List.of("redirect", "off"));
        return word != null && word.text().equals("redirect");
    }

    private @Nullable Name word(String name, List<String> known) {
        return body.one(name).map(setting -> arguments.oneOf(setting, known)).orElse(null);
    }
}
