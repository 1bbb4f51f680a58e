package io.gatewright.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.explain.routes.RouteFilter;
import io.gatewright.compiler.explain.routes.RouteTable;
import io.gatewright.compiler.explain.routes.RoutesJson;
import io.gatewright.compiler.explain.routes.RoutesMermaid;
import io.gatewright.compiler.explain.routes.RoutesText;
import io.gatewright.compiler.explain.why.Explainer;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.ExplanationText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Ten thousand routes: nothing takes long, nothing is wider than the page, nothing is missing. */
class LargeTableTest {
    private static final int ROUTES = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Inspected LARGE = Inspected.source(LargeTables.source(ROUTES));

    /** What {@code work} gives, for no more of a processor's time than is sensible. */
    private static <T> T within(Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        T value = work.get();
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertTrue(taken.compareTo(LONGEST) < 0, () -> "took " + taken);
        return value;
    }

    @Test
    void theTableIsCompleteAndFitsThePage() {
        String text = within(() -> RoutesText.render(LARGE.table(RouteFilter.ALL), false, false));
        Golden.fitsThePage(text);
        assertTrue(text.endsWith("10,000 of 10,000 routes\n"), () -> text.substring(text.length() - 200));
        long rows = text.lines().filter(line -> line.matches(".* r[0-9]+")).count();
        assertEquals(ROUTES, rows);
        List<String> head = text.lines().limit(120).toList();
        Golden.checkPage("routes-large-head.txt", String.join("\n", head) + "\n");
    }

    @Test
    void aPartOfItIsAPage() {
        RouteFilter filter = new RouteFilter(List.of("v2", "billing", "invoices"), Optional.empty(), Optional.empty());
        Golden.checkPage("routes-large-part.txt", RoutesText.render(LARGE.table(filter), false, false));
    }

    @Test
    void theSameRoutesInAnotherOrderGiveTheSameText() {
        String source = LargeTables.source(500);
        int first = source.indexOf("route r0 ");
        int middle = source.indexOf("route r250 ");
        String turned = source.substring(0, first) + source.substring(middle) + source.substring(first, middle);
        assertEquals(table(source), table(turned));
    }

    private static String table(String source) {
        return RoutesText.render(Inspected.source(source).table(RouteFilter.ALL), false, false);
    }

    @Test
    void jsonHasEveryRouteAndThePictureSaysThatItIsCut() {
        RouteTable table = LARGE.table(RouteFilter.ALL);
        String json = within(() -> RoutesJson.render(table));
        assertEquals(
                ROUTES,
                json.lines().filter(line -> line.startsWith("      \"name\"")).count());
        String picture =
                within(() -> RoutesMermaid.render(table, LARGE.inspection().routes()));
        assertTrue(picture.lines().count() < 500, picture);
        assertTrue(picture.contains("more nodes; choose a part with gw.routes.under"), picture);
    }

    @Test
    void anExplanationShowsTheNearestAndCountsTheRest() {
        Explainer explainer = LARGE.explainer();
        Explanation explanation =
                within(() -> explainer.explain(Inspected.asked("GET /v2/billing/invoices/7/comments/8/x", "")));
        assertEquals(ROUTES - 1, explanation.whyNot().size());
        Golden.checkPage("explain-large.txt", ExplanationText.render(explanation, 6, false));
    }
}
