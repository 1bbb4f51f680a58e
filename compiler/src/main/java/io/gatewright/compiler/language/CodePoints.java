package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A set of Unicode scalar values, as ascending ranges that neither meet nor touch. */
record CodePoints(List<Range> ranges) {
    static final CodePoints DIGITS = of('0', '9');
    static final CodePoints WORD = DIGITS.or(of('a', 'z')).or(of('A', 'Z')).or(of('_', '_'));
    static final CodePoints SPACE = of(' ', ' ').or(of('\t', '\r'));
    static final CodePoints NONE = new CodePoints(List.of());
    /** Everything, surrogates apart, which no UTF-8 holds. */
    static final CodePoints ALL = of(0, 0xd7ff).or(of(0xe000, 0x10ffff));

    /** Both ends included. */
    record Range(int from, int to) {}

    CodePoints {
        ranges = List.copyOf(ranges);
    }

    static CodePoints of(int from, int to) {
        return new CodePoints(List.of(new Range(from, to)));
    }

    CodePoints or(CodePoints other) {
        SortedMap<Integer, Integer> ends = new TreeMap<>();
        ranges.forEach(range -> ends.merge(range.from, range.to, Math::max));
        other.ranges.forEach(range -> ends.merge(range.from, range.to, Math::max));
        List<Range> merged = new ArrayList<>();
        ends.forEach((from, to) -> {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && from <= last.to + 1) {
                merged.set(merged.size() - 1, new Range(last.from, Math.max(last.to, to)));
            } else {
                merged.add(new Range(from, to));
            }
        });
        return new CodePoints(merged);
    }

    /** What {@link #ALL} has left. */
    CodePoints not() {
        List<Range> left = new ArrayList<>();
        for (Range whole : ALL.ranges) {
            int from = whole.from;
            for (Range taken : ranges) {
                if (taken.to >= from && taken.from <= whole.to) {
                    if (taken.from > from) {
                        left.add(new Range(from, taken.from - 1));
                    }
                    from = taken.to + 1;
                }
            }
            if (from <= whole.to) {
                left.add(new Range(from, whole.to));
            }
        }
        return new CodePoints(left);
    }
}
