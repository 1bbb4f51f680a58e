package io.gatewright.compiler.language;

import java.util.ArrayList;
import java.util.List;

/** Reads a pattern, by recursive descent. */
final class RegexReader {
    /** Deepest nesting of groups. */
    static final int MAX_DEPTH = 100;

    private final RegexCursor in;
    private int depth;

    private RegexReader(String pattern) {
        this.in = new RegexCursor(pattern);
    }

    /** @throws RegexError for what is not of the dialect */
    static RegexNode read(String pattern) {
        RegexReader reader = new RegexReader(pattern);
        reader.in.take("^");
        RegexNode whole = reader.either();
        if (reader.in.at(")")) {
            throw reader.in.error(1, "`)` closes no group", "write `\\)` for the character");
        }
        return whole;
    }

    private RegexNode either() {
        List<RegexNode> ways = new ArrayList<>(List.of(sequence()));
        while (in.take("|")) {
            ways.add(sequence());
        }
        return ways.size() == 1 ? ways.get(0) : new RegexNode.Either(ways);
    }

    private RegexNode sequence() {
        List<RegexNode> parts = new ArrayList<>();
        while (!in.atEnd() && !in.at("|") && !in.at(")")) {
            if (in.at("$") && in.isLast()) {
                in.take("$");
            } else {
                parts.add(repeated(atom()));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new RegexNode.Sequence(parts);
    }

    private RegexNode repeated(RegexNode part) {
        RegexNode whole = part;
        if (in.at("*") || in.at("+") || in.at("?") || in.at("{")) {
            int start = in.offset();
            whole = in.at("{") ? counted(part) : simple(part);
            if (in.at("?")) {
                throw in.errorFrom(start, 1, "a lazy repetition", "the whole segment is matched, so leave out the `?`");
            }
            if (in.at("+")) {
                throw in.errorFrom(
                        start, 1, "a possessive repetition", "nothing backtracks here, so leave out the `+`");
            }
            if (in.at("*") || in.at("{")) {
                throw in.error(1, "a repetition of a repetition", "put the first into `( )`");
            }
        }
        return whole;
    }

    private RegexNode simple(RegexNode part) {
        if (in.take("*")) {
            return new RegexNode.Repeat(part, 0, RegexNode.UNBOUNDED);
        }
        return in.take("+")
                ? new RegexNode.Repeat(part, 1, RegexNode.UNBOUNDED)
                : in.take("?") ? new RegexNode.Repeat(part, 0, 1) : part;
    }

    private RegexNode counted(RegexNode part) {
        int start = in.offset();
        in.take("{");
        int least = in.count(start);
        int most = !in.take(",") ? least : in.at("}") ? RegexNode.UNBOUNDED : in.count(start);
        if (!in.take("}")) {
            throw in.errorFrom(start, 0, "`{` is followed by no count", "`{2}`, `{2,}` or `{2,5}`, or `\\{`");
        }
        if (most != RegexNode.UNBOUNDED && most < least) {
            throw in.errorFrom(start, 0, "the least count is greater than the most", "");
        }
        return new RegexNode.Repeat(part, least, most);
    }

    private RegexNode atom() {
        if (in.at("(")) {
            return group();
        }
        if (in.at("[")) {
            return new RegexNode.One(new RegexClassReader(in).read());
        }
        if (in.take(".")) {
            return new RegexNode.One(CodePoints.ALL);
        }
        if (in.at("\\")) {
            return new RegexNode.One(in.escape());
        }
        refuseSpecial();
        int offset = in.offset();
        int c = in.next();
        if (c == '/' || c < ' ' || c == 0x7f) {
            String shown = c == '/' ? "`/`" : "a control character";
            throw in.errorFrom(offset, 0, "no segment of a path holds " + shown, "");
        }
        return new RegexNode.One(CodePoints.of(c, c));
    }

    private void refuseSpecial() {
        if (in.at("*") || in.at("+") || in.at("?") || in.at("{")) {
            throw in.error(1, "there is nothing to repeat", "write a `\\` before it for the character");
        }
        if (in.at("]") || in.at("}")) {
            throw in.error(1, "nothing is open that this closes", "write a `\\` before it for the character");
        }
        if (in.at("^") || in.at("$")) {
            throw in.error(
                    1,
                    "`^` and `$` stand only at the very ends",
                    "a type always matches the whole segment; write a `\\` before it for the character");
        }
    }

    private RegexNode group() {
        int start = in.offset();
        in.refuseSpecialGroup();
        if (!in.take("(?:")) {
            in.take("(");
        }
        if (++depth > MAX_DEPTH) {
            throw in.errorFrom(start, 0, "more than " + MAX_DEPTH + " groups inside one another", "");
        }
        RegexNode inner = either();
        depth--;
        if (!in.take(")")) {
            throw new RegexError(start, 1, "this group is never closed", "add `)`");
        }
        return inner;
    }
}
