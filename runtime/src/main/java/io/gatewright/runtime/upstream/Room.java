package io.gatewright.runtime.upstream;

import java.nio.ByteBuffer;

/**
 * Where the calls of one I/O thread, to whatever upstream, write and read heads: there is one for each such thread. Confined to
 * its thread.
 */
final class Room {
    private static final ThreadLocal<Room> OF_THREAD = ThreadLocal.withInitial(Room::new);

    private final byte[] scratch = new byte[HeadAssembler.MAX_HEAD];
    private final ByteBuffer octet = ByteBuffer.allocateDirect(1);
    private final HeadWriter writer = new HeadWriter();
    private final ResponseHead head = new ResponseHead();

    private Room() {}

    /** That of the calling thread. */
    static Room here() {
        return OF_THREAD.get();
    }

    /** For a head that is read; its content is void once another head is read on this thread. */
    byte[] scratch() {
        return scratch;
    }

    /** For one octet that nobody wants. */
    ByteBuffer octet() {
        return octet.clear();
    }

    HeadWriter writer() {
        return writer;
    }

    /** The head read last on this thread. */
    ResponseHead head() {
        return head;
    }
}
