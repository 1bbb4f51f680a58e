package io.gatewright.dsl.parse;

/** Where a path stands; it decides what may be in it. */
enum PathUse {
    /** What a route or group matches: captures are declared, with or without a type. */
    PATTERN,
    /** What an upstream is asked for: captures are reused. */
    TARGET,
    /** What a {@code fetch} asks for: captures are values, members of values too. */
    CALL,
    /** What a stub answers: captures refer to a {@code let}. */
    STUB,
    /** What a test sends: any text that a client might send, and captures that refer to a {@code let}. */
    SEND,
    /** A path as a value. */
    VALUE
}
