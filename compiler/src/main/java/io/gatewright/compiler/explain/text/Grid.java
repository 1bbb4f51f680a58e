package io.gatewright.compiler.explain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows of cells in aligned columns, no line wider than the page; cells that do not fit are wrapped inside their column. */
public final class Grid {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<Integer> widths;

    /** @param least how narrow the column gets before columns that are not as near to their least width */
    public record Column(String title, int least) {
        public Column {
            Objects.requireNonNull(title);
        }
    }

    private Grid(List<Column> columns, List<Integer> widths) {
        this.columns = List.copyOf(columns);
        this.widths = List.copyOf(widths);
    }

    /** Columns as wide as the widest cell of {@code rows}, narrowed until the page holds them. */
    public static Grid fitting(List<Column> columns, List<List<String>> rows, int pageWidth) {
        List<Integer> widths = new ArrayList<>();
        columns.forEach(column -> widths.add(column.title().length()));
        for (List<String> row : rows) {
            for (int i = 0; i < widths.size(); i++) {
                for (String line : row.get(i).split("\n", -1)) {
                    widths.set(i, Math.max(widths.get(i), Wrap.width(line)));
                }
            }
        }
        int room = pageWidth - GAP.length() * (columns.size() - 1);
        while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
            int widest = widest(columns, widths);
            widths.set(widest, widths.get(widest) - 1);
        }
        return new Grid(columns, widths);
    }

    /** The column that gives way: the one that is furthest above its least width. */
    private static int widest(List<Column> columns, List<Integer> widths) {
        int widest = 0;
        for (int i = 1; i < widths.size(); i++) {
            int slack = widths.get(i) - columns.get(i).least();
            if (slack > widths.get(widest) - columns.get(widest).least()) {
                widest = i;
            }
        }
        return widest;
    }

    /** The titles, as one row. */
    public void titles(Page page) {
        row(columns.stream().map(Column::title).toList(), Ink.FAINT, page);
    }

    /** One row; the first lines of all its cells stand on one line. */
    public void row(List<String> cells, Ink ink, Page page) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Wrap.lines(cells.get(i), widths.get(i)));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < wrapped.size(); i++) {
                String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                text.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths.get(i) - Wrap.width(cell)));
            }
            page.line(text.toString().stripTrailing(), ink);
        }
    }
}
