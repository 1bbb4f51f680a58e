package io.gatewright.dsl.format;

import java.util.ArrayList;
import java.util.List;

/** The lines of a file as they grow, and the remarks behind them. Not thread-safe. */
final class Lines {
    /** Where remarks stand, if the text before them leaves room. */
    private static final int REMARKS = 44;

    private static final int LEAST_GAP = 2;

    private final List<Line> done = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private String remark = "";
    private int indent;
    private boolean started;
    private boolean full;

    private record Line(String text, String remark) {}

    /** Ends the line, if one was started, and starts one that is indented so. */
    void start(int columns) {
        if (started) {
            end();
        }
        started = true;
        indent = columns;
        text.append(" ".repeat(columns));
    }

    void blank() {
        if (started) {
            end();
        }
        done.add(new Line("", ""));
    }

    void append(String more) {
        text.append(more);
    }

    /** Puts a comment behind the line. */
    void remark(String comment) {
        remark = comment;
        full = true;
    }

    /** A line that is a comment. */
    void comment(int columns, String comment) {
        start(columns);
        append(comment);
        full = true;
    }

    /** Whether nothing more may stand in the line, since it ends in a comment. */
    boolean isFull() {
        return full;
    }

    boolean isFresh() {
        return text.length() == indent;
    }

    /** How wide each line is, remarks left out. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        done.forEach(line -> widths.add(line.text().length()));
        widths.add(text.length());
        return widths;
    }

    /** Whether only one line was started. */
    boolean isFirst() {
        return done.isEmpty();
    }

    int column() {
        return text.length();
    }

    private void end() {
        done.add(new Line(text.toString().stripTrailing(), remark));
        text = new StringBuilder();
        remark = "";
        started = false;
        full = false;
    }

    /** The whole text, with a line break at its end. */
    String text() {
        if (started) {
            end();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < done.size(); ) {
            int end = i;
            int column = REMARKS;
            while (end < done.size() && !done.get(end).remark().isEmpty()) {
                column = Math.max(column, done.get(end).text().length() + LEAST_GAP);
                end++;
            }
            for (; i < end; i++) {
                String line = done.get(i).text();
                out.append(line).append(" ".repeat(column - line.length()));
                out.append(done.get(i).remark()).append('\n');
            }
            if (i < done.size() && done.get(i).remark().isEmpty()) {
                out.append(done.get(i++).text()).append('\n');
            }
        }
        return out.toString();
    }
}
