package io.gatewright.compiler.explain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows of cells in aligned columns, no line wider than the page; cells that do not fit are wrapped inside their column. */
public final class Grid {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<Integer> widths;

    /**
     * @param least how narrow the column may get; the least widths of all columns and the gaps between them have to fit the
     *     page
     */
    public record Column(String title, int least) {
        public Column {
            Objects.requireNonNull(title);
        }
    }

    private Grid(List<Column> columns, List<Integer> widths) {
        this.columns = List.copyOf(columns);
        this.widths = List.copyOf(widths);
    }

    /** Columns as wide as their cells, or, where the page does not hold these, as few further lines need. */
    public static Grid fitting(List<Column> columns, List<List<String>> rows, int pageWidth) {
        int room = pageWidth - GAP.length() * (columns.size() - 1);
        return new Grid(columns, Widths.choose(columns, rows, room));
    }

    /** Whether the page holds all cells without a further line. */
    public static boolean holds(List<Column> columns, List<List<String>> rows, int pageWidth) {
        int room = pageWidth - GAP.length() * (columns.size() - 1);
        return Widths.needed(columns, rows) <= room;
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
