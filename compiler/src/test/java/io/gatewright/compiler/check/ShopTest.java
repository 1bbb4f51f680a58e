package io.gatewright.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.compiler.policy.transform.HeaderSet;
import io.gatewright.dsl.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopTest {
    private final Front front = Front.run(List.of(new SourceFile("shop.gw", Samples.read("shop.gw"))), List.of());
    private final GatewayModel shop = front.model().orElseThrow();

    @Test
    void resolvesWithoutADiagnostic() {
        assertEquals(List.of(), front.diagnostics());
    }

    @Test
    void everyDeclarationIsThere() {
        assertEquals(
                List.of("health", "orders", "products", "site", "users"),
                sorted(shop.routes().stream().map(RouteModel::name).toList()));
        assertEquals(4, shop.params().size());
        assertEquals(2, shop.secrets().size());
        assertEquals(4, shop.upstreams().size());
        assertEquals(2, shop.auths().size());
        assertEquals(3, shop.tests().size());
        assertEquals(List.of("10.0.0.0/8"), shop.trustedProxies());
        assertEquals(64, shop.digest().length());
    }

    @Test
    void thePolicyReachesEveryRoute() {
        for (RouteModel route : shop.routes()) {
            assertEquals(
                    List.of("partner"),
                    route.identify().stream().map(i -> i.auth()).toList());
            assertEquals(
                    List.of("x-request-id"),
                    route.response().sets().stream().map(HeaderSet::name).toList());
        }
    }

    @Test
    void theLimitIsOneForAllButHealth() {
        assertEquals(
                List.of("baseline"),
                shop.limits().stream().map(LimitModel::name).toList());
        assertEquals(List.of(), route("health").limits());
        assertEquals(route("users").limits(), route("orders").limits());
    }

    @Test
    void accessIsWhatIsWritten() {
        assertEquals(List.of("customer"), ((AccessModel.Require) route("users").access()).auths());
        assertEquals(AccessModel.Public.class, route("products").access().getClass());
    }

    @Test
    void aCredentialThatIsNotInTheKeyKeepsARequestFromTheCache() {
        assertEquals(
                List.of("authorization", "x-api-key"),
                route("products").cache().orElseThrow().credentials());
    }

    private RouteModel route(String name) {
        return shop.routes().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }
}
