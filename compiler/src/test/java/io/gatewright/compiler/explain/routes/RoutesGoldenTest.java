package io.gatewright.compiler.explain.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.explain.Golden;
import io.gatewright.compiler.explain.Inspected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void howLongIsUpToTheUpstream() {
        Inspected cached = Inspected.source("""
                gateway g { listen 8080 }
                upstream up { target "http://127.0.0.1:1" }
                route a GET /a -> up { public; cache origin { vary [header.accept-language] } }
                """);
        Golden.checkPage("routes-cache-origin.txt", RoutesText.render(cached.table(ALL), false, false));
        Golden.check("routes-cache-origin.json", RoutesJson.render(cached.table(ALL)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/               | ''",
                "/**             | ''",
                "/a/{x}/         | a {x}",
                "/a/%7Eb/**      | a ~b",
                "/caf%c3%a9      | caf%C3%A9",
                "a               | no path",
                "/a//b           | no path",
                "/a/../b         | no path",
                "/a?x=1          | no path",
                "/a/*            | a *",
                "/a/{x           | no path",
                "/a b            | no path",
            })
    void pathsToBeUnder(String path, String segments) {
        assertEquals(
                segments,
                RouteFilter.segments(path).map(some -> String.join(" ", some)).orElse("no path"));
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "ANY, true", "M-SEARCH, true", "get, false", "CONNECT, false", "TRACE, false", "'', false"
    })
    void methodsToBeTaken(String text, boolean is) {
        assertEquals(is, RouteFilter.isMethod(text));
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
