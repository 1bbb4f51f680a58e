package io.gatewright.runtime.http2;

/**
 * What a session shares with HTTP/1.1.
 *
 * @param maxHeaderSize bytes of a request's head
 * @param headerNanos for a head, from its first byte; and for the client's first SETTINGS
 * @param idleNanos without a stream; and in which a client takes nothing of an answer
 * @param lingerNanos a client that is told to go may take to close its side
 * @param minRate bytes a second that a client must take of an answer, in each {@code idleNanos}; 0: any rate will do
 * @param maxHeld bytes that may have come with the preface
 */
public record SessionLimits(
        int maxHeaderSize, long headerNanos, long idleNanos, long lingerNanos, long minRate, int maxHeld) {}
