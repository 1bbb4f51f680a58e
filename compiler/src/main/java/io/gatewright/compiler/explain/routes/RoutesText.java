package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.explain.text.Grid;
import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Numbers;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.List;

/** The table for a terminal of 80 columns. */
public final class RoutesText {
    private static final List<Grid.Column> COLUMNS = List.of(
            new Grid.Column("METHOD", 7),
            new Grid.Column("PATH", 16),
            new Grid.Column("WHO", 7),
            new Grid.Column("LIMIT", 6),
            new Grid.Column("CACHE", 5),
            new Grid.Column("GOES TO", 7),
            new Grid.Column("ROUTE", 8));

    /** Where what stands below a route starts. */
    private static final int BELOW = 10;

    private RoutesText() {}

    /**
     * @param docs whether the {@code ##} lines of each route follow it
     * @param color whether to use the colours of an ANSI terminal
     */
    public static String render(RouteTable table, boolean docs, boolean color) {
        Page page = new Page(color);
        List<Section> sections = sections(table);
        if (!sections.isEmpty()) {
            Grid grid = Grid.fitting(COLUMNS, cells(sections), Page.WIDTH);
            grid.titles(page);
            for (Section section : sections) {
                head(section, table, sections.size() > 1, page);
                for (RouteRow row : section.rows()) {
                    grid.row(cells(section, row), Ink.PLAIN, page);
                    Cells.below(row.route())
                            .forEach((label, text) -> page.labelled("    " + label, BELOW, text, Ink.PLAIN));
                    if (docs) {
                        row.route().doc().forEach(line -> page.indented(4, "## " + line, Ink.FAINT));
                    }
                }
            }
            page.blank();
        }
        count(table, page);
        return page.toString();
    }

    /** By prefixes where the rows are many, or too wide as they are. */
    private static List<Section> sections(RouteTable table) {
        List<Section> whole = Section.byHost(table.rows());
        boolean fits = table.rows().size() <= Section.LARGE && Grid.holds(COLUMNS, cells(whole), Page.WIDTH);
        return fits ? whole : Section.byPrefix(table.rows());
    }

    private static void head(Section section, RouteTable table, boolean several, Page page) {
        if (!several && !table.isHosted() && section.prefix().isEmpty()) {
            return;
        }
        page.blank();
        List<String> words = new ArrayList<>();
        if (table.isHosted()) {
            words.add(section.host().map(Object::toString).orElse("any other host"));
        }
        if (!section.prefix().isEmpty()) {
            words.add("/" + String.join("/", section.prefix()));
        } else if (!table.isHosted()) {
            words.add("/");
        }
        int count = section.rows().size();
        words.add("(" + Numbers.of(count) + (count == 1 ? " route)" : " routes)"));
        page.line(String.join("  ", words), Ink.STRONG);
    }

    private static List<List<String>> cells(List<Section> sections) {
        List<List<String>> cells = new ArrayList<>();
        for (Section section : sections) {
            section.rows().forEach(row -> cells.add(cells(section, row)));
        }
        return cells;
    }

    private static List<String> cells(Section section, RouteRow row) {
        RouteModel route = row.route();
        return List.of(
                Settings.methods(route),
                section.below(row),
                Cells.access(route),
                Cells.limits(route),
                Cells.cache(route),
                Cells.answer(route),
                route.name());
    }

    private static void count(RouteTable table, Page page) {
        List<String> words = table.filter().words();
        page.line(
                Numbers.of(table.shown()) + " of " + Numbers.of(table.total())
                        + (table.total() == 1 ? " route" : " routes")
                        + (words.isEmpty() ? "" : ": " + String.join(", ", words)),
                Ink.PLAIN);
        if (table.unbuilt() > 0) {
            page.line(Numbers.unbuilt(table.unbuilt()), Ink.PLAIN);
        }
    }
}
