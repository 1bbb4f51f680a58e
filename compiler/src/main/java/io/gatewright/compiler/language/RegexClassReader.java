package io.gatewright.compiler.language;

/** Reads {@code [a-z]}, {@code [^\d_]}. */
final class RegexClassReader {
    private final RegexCursor in;

    RegexClassReader(RegexCursor in) {
        this.in = in;
    }

    /** From the {@code [} to behind the {@code ]}. */
    CodePoints read() {
        int start = in.offset();
        in.take("[");
        boolean negated = in.take("^");
        if (in.at("]")) {
            throw in.errorFrom(start, 1, "a class without characters", "write `\\]` for the character");
        }
        CodePoints all = CodePoints.NONE;
        while (!in.at("]")) {
            if (in.atEnd()) {
                throw new RegexError(start, 1, "this class is never closed", "add `]`");
            }
            all = all.or(item());
        }
        in.take("]");
        return negated ? all.not() : all;
    }

    private CodePoints item() {
        int start = in.offset();
        CodePoints first = one();
        if (!in.at("-")) {
            return first;
        }
        in.take("-");
        if (in.at("]")) {
            return first.or(CodePoints.of('-', '-'));
        }
        if (in.atEnd()) {
            return first;
        }
        CodePoints last = one();
        if (!isSingle(first) || !isSingle(last)) {
            throw in.errorFrom(
                    start, 0, "a range ends in one character, not in a class", "write `\\-` for the character");
        }
        int from = first.ranges().get(0).from();
        int to = last.ranges().get(0).from();
        if (from > to) {
            throw in.errorFrom(start, 0, "the range is the wrong way round", "");
        }
        return CodePoints.of(from, to);
    }

    private CodePoints one() {
        if (in.at("\\")) {
            return in.escape();
        }
        if (in.at("[")) {
            throw in.error(1, "a class in a class, which is not supported", "write `\\[` for the character");
        }
        if (in.at("&&")) {
            throw in.error(2, "an intersection of classes, which is not supported", "write `\\&` for the character");
        }
        int c = in.next();
        return CodePoints.of(c, c);
    }

    private static boolean isSingle(CodePoints set) {
        return set.ranges().size() == 1
                && set.ranges().get(0).from() == set.ranges().get(0).to();
    }
}
