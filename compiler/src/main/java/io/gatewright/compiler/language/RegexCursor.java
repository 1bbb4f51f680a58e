package io.gatewright.compiler.language;

/** A place in a pattern, and the small words that classes and sequences share. */
final class RegexCursor {
    /** Greatest count in {@code {n,m}}. */
    static final int MAX_COUNT = 1_000;

    private final String pattern;
    private int offset;

    RegexCursor(String pattern) {
        this.pattern = pattern;
    }

    int offset() {
        return offset;
    }

    boolean atEnd() {
        return offset == pattern.length();
    }

    boolean isLast() {
        return offset == pattern.length() - 1;
    }

    boolean at(String text) {
        return pattern.startsWith(text, offset);
    }

    boolean take(String text) {
        boolean there = at(text);
        offset += there ? text.length() : 0;
        return there;
    }

    /** The next code point. Not at the end. */
    int next() {
        int c = pattern.codePointAt(offset);
        if (c >= 0xd800 && c <= 0xdfff) {
            throw error(1, "half of a character", "");
        }
        offset += Character.charCount(c);
        return c;
    }

    /** An error at the next {@code length} characters. */
    RegexError error(int length, String message, String help) {
        return new RegexError(offset, Math.min(length, pattern.length() - offset), message, help);
    }

    /** An error from there to here and {@code more} characters further. */
    RegexError errorFrom(int start, int more, String message, String help) {
        int end = Math.min(pattern.length(), Math.max(offset + more, start + 1));
        return new RegexError(start, end - start, message, help);
    }

    /** A number of a count that started there. */
    int count(int start) {
        int from = offset;
        while (!atEnd() && pattern.charAt(offset) >= '0' && pattern.charAt(offset) <= '9') {
            offset++;
        }
        if (from == offset) {
            throw errorFrom(start, 0, "`{` is followed by no count", "`{2}`, `{2,}` or `{2,5}`, or `\\{`");
        }
        String digits = pattern.substring(from, offset);
        if (digits.length() > 9 || Integer.parseInt(digits) > MAX_COUNT) {
            throw errorFrom(from, 0, "a count greater than " + MAX_COUNT, "");
        }
        return Integer.parseInt(digits);
    }

    /** What a {@code \} and the character after it stand for. */
    CodePoints escape() {
        int start = offset;
        take("\\");
        if (atEnd()) {
            throw errorFrom(start, 0, "`\\` stands before nothing", "write `\\\\` for the character");
        }
        int c = next();
        return switch (c) {
            case 'd' -> CodePoints.DIGITS;
            case 'D' -> CodePoints.DIGITS.not();
            case 'w' -> CodePoints.WORD;
            case 'W' -> CodePoints.WORD.not();
            case 's' -> CodePoints.SPACE;
            case 'S' -> CodePoints.SPACE.not();
            default -> {
                if (c < '!' || c > '~' || Character.isLetterOrDigit(c)) {
                    throw errorFrom(start, 0, unknownEscape(c), "");
                }
                yield CodePoints.of(c, c);
            }
        };
    }

    private String unknownEscape(int c) {
        String shown = "`\\" + Character.toString(c) + "`";
        if (c >= '0' && c <= '9') {
            return "a backreference " + shown + ", which no automaton can match";
        }
        return switch (c) {
            case 'b', 'B' -> shown + " is a word boundary, which is not supported";
            case 'A', 'z', 'Z', 'G' -> shown + " is not needed: a type always matches the whole segment";
            case 'p', 'P' -> shown + " is a Unicode property, which is not supported; write a range";
            case 'k' -> "a backreference " + shown + ", which no automaton can match";
            case 'u', 'x' -> shown + " is not supported; write the character itself";
            default -> shown + " is not an escape";
        };
    }

    void refuseSpecialGroup() {
        if (at("(?=") || at("(?!") || at("(?<=") || at("(?<!")) {
            throw error(at("(?<") ? 4 : 3, "a look-around, which is not supported", "write what matches instead");
        }
        if (at("(?<") || at("(?P")) {
            throw error(3, "a named group, which nothing could refer to", "`( )` groups");
        }
        if (at("(?>")) {
            throw error(3, "an atomic group", "nothing backtracks here: `( )` does the same");
        }
        if (at("(?") && !at("(?:")) {
            throw error(2, "flags are not supported", "`( )` and `(?: )` group");
        }
        if (at("(*")) {
            throw error(2, "there is nothing to repeat", "write a `\\` before it for the character");
        }
    }
}
