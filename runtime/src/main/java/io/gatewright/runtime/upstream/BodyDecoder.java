package io.gatewright.runtime.upstream;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes the framing off one body. Confined to one thread. */
interface BodyDecoder {
    /**
     * Narrows {@code in} to the octets of the body that it holds, moving them together within it where framing
     * lies between them.
     *
     * @return whether the body ended
     */
    boolean decode(ByteBuffer in) throws BadResponse;

    /** Whether octets followed the end of the body. */
    boolean overran();

    /** Whether the body is whole when the upstream closes now. */
    boolean endsWithConnection();

    /** What came after the last chunk, if anything did. */
    @Nullable
    FieldList trailers();
}
