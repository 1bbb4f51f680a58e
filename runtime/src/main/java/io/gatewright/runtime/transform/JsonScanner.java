package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;

/**
 * Reads one JSON text of RFC 8259, in pieces of any size, and tells of what it passes. Strict: one root, no trailing
 * commas, comments or blanks but the four, well-formed UTF-8, no raw control characters in strings, at most
 * {@value #MAX_DEPTH} containers in each other. A text of no bytes at all is let through; a byte order mark is
 * reported. Escaped lone surrogates are of the grammar and pass. Keeps a fixed amount of state. Not thread-safe.
 */
final class JsonScanner {
    static final int MAX_DEPTH = 512;

    private enum State {
        START,
        VALUE,
        ELEMENT_OR_END,
        MEMBER_OR_END,
        MEMBER,
        COLON,
        NEXT,
        STRING,
        ESCAPE,
        HEX,
        MINUS,
        ZERO,
        INTEGER,
        POINT,
        FRACTION,
        EXPONENT,
        EXPONENT_SIGN,
        EXPONENT_DIGITS,
        WORD,
        BYTE_ORDER_MARK,
        DONE
    }

    private final JsonEvents events;
    private final Utf8 utf8 = new Utf8();
    private final long[] arrays = new long[MAX_DEPTH / Long.SIZE];
    private State state = State.START;
    private int depth;
    /** Whether the string that is being read is a member's name, and whether its text is wanted. */
    private boolean inName;

    private boolean wanted;
    private int hexDigits;
    private int hexValue;
    private String word = "";
    private int wordAt;

    JsonScanner(JsonEvents events) {
        this.events = events;
    }

    /** Reads {@code b[from..to)}. @throws BadUpstreamBody where the text stops being JSON */
    void scan(byte[] b, int from, int to) throws BadUpstreamBody {
        int i = from;
        while (i < to) {
            byte c = b[i];
            switch (state) {
                case STRING -> i = string(b, i, to);
                case START -> {
                    if (isBlank(c)) {
                        state = State.VALUE;
                    }
                    i = isBlank(c) ? i + 1 : value(c, i);
                }
                case VALUE, ELEMENT_OR_END -> i = isBlank(c) ? i + 1 : value(c, i);
                case MEMBER_OR_END, MEMBER -> i = isBlank(c) ? i + 1 : member(c, i);
                case NEXT -> i = isBlank(c) ? i + 1 : next(c, i);
                case COLON -> {
                    if (c == ':') {
                        state = State.VALUE;
                    } else if (!isBlank(c)) {
                        throw bad("a colon");
                    }
                    i++;
                }
                case ESCAPE -> {
                    escape(c);
                    i++;
                }
                case HEX -> {
                    hex(c);
                    i++;
                }
                case WORD, BYTE_ORDER_MARK -> {
                    word(c, i + 1);
                    i++;
                }
                case DONE -> {
                    if (!isBlank(c)) {
                        throw bad("nothing more");
                    }
                    i++;
                }
                case MINUS, ZERO, INTEGER, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, EXPONENT_DIGITS ->
                    i = number(c, i);
            }
        }
    }

    /** The text ended. @throws BadUpstreamBody if it was not whole */
    void end() throws BadUpstreamBody {
        if (depth == 0 && numberMayEnd()) {
            afterValue(0);
        }
        if (state != State.DONE && state != State.START) {
            throw new BadUpstreamBody("the JSON text breaks off");
        }
    }

    private int value(byte c, int at) throws BadUpstreamBody {
        if (c == ']' && state == State.ELEMENT_OR_END) {
            close(at);
            return at + 1;
        }
        if (c == (byte) 0xef && state == State.START) {
            word = "\u00ef\u00bb\u00bf";
            wordAt = 1;
            state = State.BYTE_ORDER_MARK;
            return at + 1;
        }
        events.value(at);
        switch (c) {
            case '"' -> {
                inName = false;
                wanted = false;
                state = State.STRING;
            }
            case '{' -> open(at, false);
            case '[' -> open(at, true);
            case '-' -> state = State.MINUS;
            case '0' -> state = State.ZERO;
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> state = State.INTEGER;
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> throw bad("a value");
        }
        return at + 1;
    }

    private int member(byte c, int at) throws BadUpstreamBody {
        if (c == '"') {
            inName = true;
            wanted = events.name(at);
            state = State.STRING;
        } else if (c == '}' && state == State.MEMBER_OR_END) {
            close(at);
        } else {
            throw bad("a member's name");
        }
        return at + 1;
    }

    private int next(byte c, int at) throws BadUpstreamBody {
        boolean array = inArray();
        if (c == ',') {
            events.comma(at);
            state = array ? State.VALUE : State.MEMBER;
        } else if (c == (array ? ']' : '}')) {
            close(at);
        } else {
            throw bad("a comma or the end of the container");
        }
        return at + 1;
    }

    private void open(int at, boolean array) throws BadUpstreamBody {
        if (depth == MAX_DEPTH) {
            throw new BadUpstreamBody("JSON nested deeper than " + MAX_DEPTH);
        }
        long bit = 1L << depth;
        arrays[depth >> 6] = array ? arrays[depth >> 6] | bit : arrays[depth >> 6] & ~bit;
        depth++;
        state = array ? State.ELEMENT_OR_END : State.MEMBER_OR_END;
        events.open(at, array);
    }

    private void close(int at) {
        events.close(at);
        depth--;
        afterValue(at + 1);
    }

    private void afterValue(int end) {
        state = depth == 0 ? State.DONE : State.NEXT;
        events.valueEnd(end);
    }

    private boolean inArray() {
        return (arrays[(depth - 1) >> 6] & (1L << (depth - 1))) != 0;
    }

    private int string(byte[] b, int from, int to) throws BadUpstreamBody {
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (c < 0 || utf8.isOpen()) {
                if (!utf8.take(c)) {
                    throw new BadUpstreamBody("JSON is not well-formed UTF-8");
                }
                if (wanted && !utf8.isOpen()) {
                    codePoint(utf8.codePoint());
                }
            } else if (c == '"') {
                endOfString(i + 1);
                return i + 1;
            } else if (c == '\\') {
                state = State.ESCAPE;
                return i + 1;
            } else if (c < 0x20) {
                throw bad("no control character in a string");
            } else if (wanted) {
                events.nameUnit((char) c);
            }
        }
        return to;
    }

    private void endOfString(int end) {
        if (!inName) {
            afterValue(end);
            return;
        }
        state = State.COLON;
        if (wanted) {
            events.nameEnd(end);
        }
    }

    private void codePoint(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            events.nameUnit((char) codePoint);
        } else {
            events.nameUnit(Character.highSurrogate(codePoint));
            events.nameUnit(Character.lowSurrogate(codePoint));
        }
    }

    private void escape(byte c) throws BadUpstreamBody {
        state = State.STRING;
        char unit = switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> 'u';
            default -> throw bad("an escape");
        };
        if (c == 'u') {
            state = State.HEX;
            hexDigits = 0;
            hexValue = 0;
        } else if (wanted) {
            events.nameUnit(unit);
        }
    }

    private void hex(byte c) throws BadUpstreamBody {
        int digit = c < 0 ? -1 : Character.digit(c, 16);
        if (digit < 0) {
            throw bad("four hex digits");
        }
        hexValue = (hexValue << 4) | digit;
        if (++hexDigits == 4) {
            state = State.STRING;
            if (wanted) {
                events.nameUnit((char) hexValue);
            }
        }
    }

    private int number(byte c, int at) throws BadUpstreamBody {
        boolean digit = c >= '0' && c <= '9';
        switch (state) {
            case MINUS -> state = c == '0' ? State.ZERO : digit ? State.INTEGER : expectedDigit();
            case POINT -> state = digit ? State.FRACTION : expectedDigit();
            case EXPONENT ->
                state = digit ? State.EXPONENT_DIGITS : c == '+' || c == '-' ? State.EXPONENT_SIGN : expectedDigit();
            case EXPONENT_SIGN -> state = digit ? State.EXPONENT_DIGITS : expectedDigit();
            default -> {
                if (digit && state != State.ZERO) {
                    return at + 1;
                }
                if (c == '.' && (state == State.ZERO || state == State.INTEGER)) {
                    state = State.POINT;
                } else if ((c == 'e' || c == 'E') && state != State.EXPONENT_DIGITS) {
                    state = State.EXPONENT;
                } else {
                    afterValue(at);
                    return at;
                }
            }
        }
        return at + 1;
    }

    private boolean numberMayEnd() {
        return state == State.ZERO
                || state == State.INTEGER
                || state == State.FRACTION
                || state == State.EXPONENT_DIGITS;
    }

    private void word(String text) {
        word = text;
        wordAt = 1;
        state = State.WORD;
    }

    private void word(byte c, int end) throws BadUpstreamBody {
        if ((c & 0xff) != word.charAt(wordAt)) {
            throw bad("a value");
        }
        if (++wordAt == word.length()) {
            if (state == State.WORD) {
                afterValue(end);
            } else {
                state = State.VALUE;
                events.byteOrderMark(end);
            }
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static State expectedDigit() throws BadUpstreamBody {
        throw bad("a digit");
    }

    /** The text itself is not quoted: it may hold what must not be told. */
    private static BadUpstreamBody bad(String expected) {
        return new BadUpstreamBody("malformed JSON: expected " + expected);
    }
}
