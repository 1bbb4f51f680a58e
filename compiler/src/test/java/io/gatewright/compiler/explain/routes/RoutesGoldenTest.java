package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.Golden;
import io.gatewright.compiler.explain.Inspected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables of the examples, whole. */
class RoutesGoldenTest {
    private static final RouteFilter ALL = RouteFilter.ALL;

    @Test
    void shop() {
        RouteTable table = Inspected.examples("shop.gw").table(ALL);
        Golden.checkPage("routes-shop.txt", RoutesText.render(table, false, false));
        Golden.check("routes-shop.json", RoutesJson.render(table));
    }

    @Test
    void bff() {
        Inspected bff = Inspected.examples("bff.gw", "shop.gw");
        Golden.checkPage("routes-bff.txt", RoutesText.render(bff.table(ALL), true, false));
        Golden.check(
                "routes-bff.mmd",
                RoutesMermaid.render(bff.table(ALL), bff.inspection().routes()));
    }

    @Test
    void aPartOfATable() {
        Inspected bff = Inspected.examples("bff.gw", "shop.gw");
        RouteFilter filter = new RouteFilter(List.of("orders"), Optional.empty(), Optional.of("HEAD"));
        Golden.checkPage("routes-bff-orders.txt", RoutesText.render(bff.table(filter), false, false));
        Golden.check(
                "routes-bff-orders.mmd",
                RoutesMermaid.render(bff.table(filter), bff.inspection().routes()));
    }
}
