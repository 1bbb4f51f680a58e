package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import java.nio.ByteBuffer;

/**
 * Looks for a whole head, in what was just read or among the bytes held back. Steps over a blank line or two that
 * some clients send before a request (RFC 9112, 2.2). Confined to its I/O thread.
 */
final class IncomingHead {
    private static final int MAX_BLANK_LINES = 2;

    private final HeadCheck check;
    private Problem refusal = Refusals.REQUEST_LINE;
    private int blankLines;
    /** Whether the bytes that are held were judged though they are not whole. */
    private boolean judged;

    IncomingHead(EdgeLimits limits) {
        this.check = new HeadCheck(limits.maxHeaderSize(), limits.maxHeaders(), limits.maxTargetSize());
    }

    /** Why the head was refused, after {@link HeadCheck#REFUSED}. */
    Problem refusal() {
        return refusal;
    }

    /** How the body is framed, after a whole head: its length, or {@link HeadCheck#CHUNKED}. */
    long bodyLength() {
        return check.bodyLength();
    }

    /** Whether the query begins with a question mark, after a whole head. */
    boolean queryBeginsWithMark() {
        return check.queryBeginsWithMark();
    }

    /** The offset after the head, {@link HeadCheck#INCOMPLETE}: hold it back, or {@link HeadCheck#REFUSED}. */
    int find(ByteBuffer in, int from, int to) {
        return in.get(from) == '\r' ? HeadCheck.INCOMPLETE : found(check.check(in, from, to));
    }

    /** The same among bytes that are held; the offset is counted from their first. */
    int find(HeldBytes held) {
        while (!held.isEmpty() && held.bytes().get(held.position()) == '\r') {
            if (held.limit() - held.position() == 1) {
                return HeadCheck.INCOMPLETE;
            }
            if (held.bytes().get(held.position() + 1) != '\n' || ++blankLines > MAX_BLANK_LINES) {
                return refuse(Refusals.REQUEST_LINE);
            }
            held.skip(2);
        }
        if (held.isEmpty()) {
            return HeadCheck.INCOMPLETE;
        }
        boolean whole = held.scanForEndOfHead();
        if (!whole && !held.isFull()) {
            return judged ? HeadCheck.INCOMPLETE : judge(held);
        }
        int end = found(check.check(held.bytes(), held.position(), held.limit()));
        if (end == HeadCheck.INCOMPLETE) {
            return refuse(
                    whole ? Refusals.REQUEST_LINE : held.hasLine() ? Refusals.TOO_LARGE : Refusals.TARGET_TOO_LONG);
        }
        return end < 0 ? end : end - held.position();
    }

    /** What came first may be wrong already, so that nobody need wait for the rest; judged once, not at every byte. */
    private int judge(HeldBytes held) {
        judged = true;
        return found(check.check(held.bytes(), held.position(), held.limit()));
    }

    private int found(int end) {
        if (end >= 0) {
            blankLines = 0;
            judged = false;
        } else if (end == HeadCheck.REFUSED) {
            refusal = check.refusal();
        }
        return end;
    }

    private int refuse(Problem why) {
        refusal = why;
        return HeadCheck.REFUSED;
    }
}
