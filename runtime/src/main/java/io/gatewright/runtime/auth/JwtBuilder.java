package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.JwtAlgorithm.Family;
import io.gatewright.runtime.config.Secret;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.time.GatewayClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an {@code auth … jwt}. What is wrong with its key goes to the start-up report, and an auth that refuses every
 * token is opened. When the key's content changes, tokens are verified with the new key alone; a new key that can't be
 * used is logged, and the old one stays. Used by the starting thread only.
 */
public final class JwtBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(JwtBuilder.class);
    private static final Duration MOST_LEEWAY = Duration.ofHours(1);

    private final String name;
    private final StartupReport report;
    private final GatewayClock clock;
    private final Set<JwtAlgorithm> algorithms = EnumSet.noneOf(JwtAlgorithm.class);
    private @Nullable Secret key;
    private @Nullable String issuer;
    private @Nullable String audience;
    private Duration leeway = Duration.ZERO;

    /** @param name the auth's name in the source, and the realm of its challenges */
    public JwtBuilder(String name, StartupReport report, GatewayClock clock) {
        this.name = Objects.requireNonNull(name);
        this.report = Objects.requireNonNull(report);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The algorithms that a token may be signed with, of one family: HS, RS or ES with 256, 384 or 512. */
    public JwtBuilder algorithms(String... names) {
        for (String each : names) {
            JwtAlgorithm algorithm = JwtAlgorithm.named(each);
            if (algorithm == null) {
                problem("there is no signature algorithm `" + each + "`");
            } else {
                algorithms.add(algorithm);
            }
        }
        return this;
    }

    /** The key: for HS the bytes of the secret less one line end, for RS and ES a public key in PEM. */
    public JwtBuilder key(Secret secret) {
        key = secret;
        return this;
    }

    /** What the claim {@code iss} must be, character by character. */
    public JwtBuilder issuer(String value) {
        issuer = value;
        return this;
    }

    /** What the claim {@code aud} must be or contain. Without it, tokens with an audience are refused. */
    public JwtBuilder audience(String value) {
        audience = value;
        return this;
    }

    /** By how much the issuer's clock may be off: from 0, as it is if not said, to an hour. */
    public JwtBuilder leeway(Duration value) {
        if (value.isNegative() || value.compareTo(MOST_LEEWAY) > 0) {
            problem("its leeway must be from 0 to 1h");
        } else {
            leeway = value;
        }
        return this;
    }

    /** The auth, on the gateway's clock. */
    public Auth open() {
        ClaimRules rules = new ClaimRules(issuer, audience, leeway);
        Secret secret = key;
        if (secret == null) {
            problem("it has no key");
        } else if (algorithms.isEmpty()) {
            problem("it allows no algorithm");
        } else if (families() > 1) {
            problem("its algorithms " + algorithms + " take different kinds of keys, but it has one key");
        } else if (!secret.isMissing()) {
            return open(secret, rules);
        }
        return new JwtAuth(name, verifier(Map.of(), rules));
    }

    private Auth open(Secret secret, ClaimRules rules) {
        JwtKeys.Reading first = JwtKeys.read(algorithms, secret.bytes());
        first.problems().forEach(problem -> problem("the secret `" + secret.name() + "` " + problem));
        JwtAuth auth = new JwtAuth(name, verifier(first.checks(), rules));
        Set<JwtAlgorithm> allowed = EnumSet.copyOf(algorithms);
        secret.onChange(() -> {
            JwtKeys.Reading next = JwtKeys.read(allowed, secret.bytes());
            if (next.problems().isEmpty()) {
                auth.replace(verifier(next.checks(), rules));
                LOG.info("auth {}: verifying with the new key in secret {}", name, secret.name());
            } else {
                LOG.warn("auth {}: the old key stays, as secret {} now {}", name, secret.name(), next.problems());
            }
        });
        return auth;
    }

    private TokenVerifier verifier(Map<JwtAlgorithm, SignatureCheck> checks, ClaimRules rules) {
        return new TokenVerifier(checks, rules, clock);
    }

    private int families() {
        Set<Family> families = EnumSet.noneOf(Family.class);
        algorithms.forEach(algorithm -> families.add(algorithm.family()));
        return families.size();
    }

    private void problem(String what) {
        report.problem("auth `" + name + "`: " + what);
    }
}
