package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Aligns rows where the source does. A column is aligned if two rows have it at the same place in the source and one of
 * them has blanks for it; then all rows follow, up to one that goes on over several lines, and beyond that those that stand
 * at the same place in the source too.
 */
final class Alignment {
    private final List<Row> rows;
    private final Map<Word, Integer> padding;
    /** How many cells of each row are done. */
    private final int[] done;
    /** How far each row moved to the right so far. */
    private final int[] shift;

    Alignment(List<Row> rows, Map<Word, Integer> padding) {
        this.rows = rows;
        this.padding = padding;
        this.done = new int[rows.size()];
        this.shift = new int[rows.size()];
    }

    /** Adds what is to be padded. */
    void apply() {
        for (Optional<String> key = nextKey(); key.isPresent(); key = nextKey()) {
            column(key.get());
        }
    }

    /** A key that stands next in its row, and no later in any other. */
    private Optional<String> nextKey() {
        Optional<String> any = Optional.empty();
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> key = next(row).map(Row.Cell::key);
            if (key.isPresent() && nobodyHasLater(key.get())) {
                return key;
            }
            any = any.isPresent() ? any : key;
        }
        return any;
    }

    private Optional<Row.Cell> next(int row) {
        List<Row.Cell> cells = rows.get(row).cells();
        return done[row] < cells.size() ? Optional.of(cells.get(done[row])) : Optional.empty();
    }

    private boolean nobodyHasLater(String key) {
        for (int row = 0; row < rows.size(); row++) {
            List<Row.Cell> cells = rows.get(row).cells();
            for (int i = done[row] + 1; i < cells.size(); i++) {
                if (cells.get(i).key().equals(key)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void column(String key) {
        List<Integer> group = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean follows = row == 0 || rows.get(row - 1).oneLine() || sameColumn(row - 1, row, key);
            if (!follows) {
                align(group);
                group = new ArrayList<>();
            }
            if (has(row, key)) {
                group.add(row);
            }
        }
        align(group);
        for (int row = 0; row < rows.size(); row++) {
            done[row] += has(row, key) ? 1 : 0;
        }
    }

    private boolean has(int row, String key) {
        return next(row).map(Row.Cell::key).equals(Optional.of(key));
    }

    private boolean sameColumn(int one, int other, String key) {
        return has(one, key)
                && has(other, key)
                && cell(one).sourceColumn() >= 0
                && cell(one).sourceColumn() == cell(other).sourceColumn();
    }

    private Row.Cell cell(int row) {
        return rows.get(row).cells().get(done[row]);
    }

    private void align(List<Integer> group) {
        if (!isMeant(group)) {
            return;
        }
        int target = 0;
        for (int row : group) {
            target = Math.max(target, cell(row).column() + shift[row]);
        }
        int wanted = cell(group.get(0)).sourceColumn();
        boolean unanimous = group.stream().allMatch(row -> cell(row).sourceColumn() == wanted);
        target = unanimous ? Math.max(target, wanted) : target;
        for (int row : group) {
            int blanks = target - cell(row).column() - shift[row];
            padding.put(cell(row).word(), blanks);
            shift[row] += blanks;
        }
    }

    /** Whether two rows that follow one another stand at the same place in the source, one of them because of blanks. */
    private boolean isMeant(List<Integer> group) {
        for (int i = 1; i < group.size(); i++) {
            Row.Cell one = cell(group.get(i - 1));
            Row.Cell other = cell(group.get(i));
            boolean same = one.sourceColumn() >= 0 && one.sourceColumn() == other.sourceColumn();
            if (same && Math.max(one.gap(), other.gap()) > 1) {
                return true;
            }
        }
        return false;
    }
}
