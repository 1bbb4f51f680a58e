package io.gatewright.runtime.http;

import io.undertow.util.HeaderMap;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Rewrites the body of one answer as it streams by, in bounded memory. Confined to the I/O thread. */
public interface BodyFilter {
    /** Rewrites {@code in}, all of it. */
    void write(ByteBuffer in, Out out) throws BadUpstreamBody;

    /** The body ended well; whatever is held back goes out now. */
    void end(Out out) throws BadUpstreamBody;

    /** Called once, in every case, after the last other call. */
    void close();

    /** Takes what the filter lets through. */
    interface Out {
        /**
         * The next bytes that go on.
         *
         * @param bytes consumed or copied before the call returns
         */
        void accept(ByteBuffer bytes);
    }

    /** Opens a filter per answer. Thread-safe. */
    interface Factory {
        /** Edits the head of the request to the upstream: accept-encoding, range and the like. */
        void request(HeaderMap upstreamRequest);

        /**
         * Opens a filter for an answer, once its head is there.
         *
         * @param responseHeaders may be edited: length, etag, encoding
         * @return null leaves this answer alone
         */
        @Nullable
        BodyFilter open(Exchange x, int status, HeaderMap responseHeaders) throws BadUpstreamBody;
    }
}
