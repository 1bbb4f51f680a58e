package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;

/** Takes a content coding off, piece by piece, in bounded memory. */
interface ContentDecoder {
    /** @param length how many of {@code bytes}, from the first, are the next piece; more than 0 */
    void decode(byte[] bytes, int length, BodyFilter.Out out) throws BadUpstreamBody;

    /** @throws BadUpstreamBody if the coded body was not whole */
    void end() throws BadUpstreamBody;

    void close();
}
