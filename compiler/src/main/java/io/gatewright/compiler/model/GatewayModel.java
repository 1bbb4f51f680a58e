package io.gatewright.compiler.model;

import io.gatewright.compiler.assertion.AssertModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.flow.FlowModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.dsl.source.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One resolved gateway. All lists of declarations are sorted by name (tests by file and place), so that the order of
 * declarations and files leaves no trace. Names are unique within their kind, exactly as written.
 *
 * @param doc the {@code ##} lines, possibly none
 * @param span the name in {@code gateway NAME}
 * @param adminPort where readiness and liveness answer, if anywhere
 * @param trustedProxies CIDR blocks in canonical text, for example {@code 10.0.0.0/8} or {@code 2001:db8::/32}
 * @param tls empty: requests come in in the clear
 * @param state where limits count
 * @param accessLog whether a line per request is written
 * @param trailingSlashRedirect whether a path that selects nothing is redirected to the one with or without a last slash
 * @param owners the declarations whose settings reach routes, in order of files and places
 * @param notBuilt what cannot be generated; empty for a gateway that can
 * @param digest SHA-256 in lower-case hex over the canonical text of all sources but tests, in order of file names
 */
public record GatewayModel(
        String name,
        List<String> doc,
        Span span,
        Bound<Integer> listen,
        Optional<Bound<Integer>> adminPort,
        List<String> trustedProxies,
        EdgeLimits edge,
        Optional<ListenTls> tls,
        StateModel state,
        boolean accessLog,
        boolean trailingSlashRedirect,
        List<TypeModel> types,
        List<ShapeModel> shapes,
        List<FlowModel> flows,
        List<ParamModel> params,
        List<OverlayModel> overlays,
        List<SecretModel> secrets,
        List<UpstreamModel> upstreams,
        List<AuthModel> auths,
        List<RouteModel> routes,
        List<TestModel> tests,
        List<AssertModel> asserts,
        List<AllowModel> allows,
        List<LiftModel> lifts,
        List<Owner> owners,
        List<NotBuilt> notBuilt,
        String digest) {
    private static final Comparator<Owner> BY_PLACE = Comparator.comparing(
                    (Owner owner) -> owner.span().file().name())
            .thenComparing(owner -> owner.span().start());

    public GatewayModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(listen);
        Objects.requireNonNull(adminPort);
        trustedProxies = List.copyOf(trustedProxies);
        Objects.requireNonNull(edge);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(state);
        types = List.copyOf(types);
        shapes = List.copyOf(shapes);
        flows = List.copyOf(flows);
        params = List.copyOf(params);
        overlays = List.copyOf(overlays);
        secrets = List.copyOf(secrets);
        upstreams = List.copyOf(upstreams);
        auths = List.copyOf(auths);
        routes = List.copyOf(routes);
        tests = List.copyOf(tests);
        asserts = List.copyOf(asserts);
        allows = List.copyOf(allows);
        lifts = List.copyOf(lifts);
        owners = owners.stream().sorted(BY_PLACE).toList();
        notBuilt = List.copyOf(notBuilt);
        Objects.requireNonNull(digest);
    }

    /** The innermost declaration that something was written in; empty for what no source says. */
    public Optional<Owner> owner(Span setting) {
        int found = Collections.binarySearch(owners, new Owner("", setting), BY_PLACE);
        for (int i = found >= 0 ? found : -found - 2; i >= 0; i--) {
            if (owners.get(i).holds(setting)) {
                return Optional.of(owners.get(i));
            }
        }
        return Optional.empty();
    }

    /** Every limit that reaches a route, once, however many routes share it; sorted by name. */
    public List<LimitModel> limits() {
        Map<String, LimitModel> byName = new LinkedHashMap<>();
        for (RouteModel route : routes) {
            for (LimitModel limit : route.limits()) {
                byName.putIfAbsent(limit.name(), limit);
            }
        }
        return byName.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
