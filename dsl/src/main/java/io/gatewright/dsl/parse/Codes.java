package io.gatewright.dsl.parse;

/** The codes of syntax, one per kind of mistake. README.md lists them for the reader. */
final class Codes {
    static final String UNKNOWN_START = "GW1001";
    static final String UNEXPECTED = "GW1002";
    static final String UNCLOSED_BLOCK = "GW1003";
    static final String CLOSES_NOTHING = "GW1004";
    static final String UNCLOSED_BRACKET = "GW1005";
    static final String BAD_CHARACTER = "GW1006";
    static final String UNCLOSED_STRING = "GW1007";
    static final String BAD_ESCAPE = "GW1008";
    static final String BAD_NUMBER = "GW1009";
    static final String STRAY_DOC = "GW1010";
    static final String TOO_DEEP = "GW1011";
    static final String TOO_LARGE = "GW1012";
    static final String BAD_NAME = "GW1013";
    static final String TOO_MANY = "GW1014";
    static final String BAD_UNIT = "GW1015";
    static final String BAD_SEGMENT = "GW1020";
    static final String BAD_PERCENT = "GW1021";
    static final String BAD_STAR = "GW1022";
    static final String BAD_CAPTURE = "GW1023";
    static final String REPEATED_CAPTURE = "GW1024";
    static final String BAD_QUERY = "GW1025";

    /** Told by the compiler too, for what only looks like a setting. */
    static final String SECRET_WRITTEN = "GW4003";

    private Codes() {}
}
