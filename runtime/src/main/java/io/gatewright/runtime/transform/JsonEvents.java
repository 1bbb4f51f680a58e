package io.gatewright.runtime.transform;

/** What a {@link JsonScanner} passes. Positions are indices into the piece that is being scanned. */
interface JsonEvents {
    /** A byte order mark ended before {@code end}. */
    void byteOrderMark(int end);

    /** A value begins at {@code at}: the root, an element or a member's value. */
    void value(int at);

    /** The last byte of a value came before {@code end}; for a number that may be in an earlier piece. */
    void valueEnd(int end);

    /** The value that begins here is a container; its bracket is at {@code at}. */
    void open(int at, boolean array);

    /** The closing bracket of the innermost container is at {@code at}; {@link #valueEnd} follows. */
    void close(int at);

    void comma(int at);

    /** The opening quote of a member's name is at {@code at}. @return whether its text is wanted */
    boolean name(int at);

    /** The next UTF-16 unit of a wanted name, unescaped. */
    void nameUnit(char unit);

    /** The closing quote of a wanted name came before {@code end}. */
    void nameEnd(int end);
}
