package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import io.gatewright.runtime.http.Exchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes members from JSON answers. The upstream is asked for whole, uncompressed answers; one that is partial all
 * the same (206), of several content codings, or of one other than gzip and deflate, is a bad answer, because what is
 * in it can't be known. The answer goes out uncompressed, with the fields made right that speak of its bytes.
 * Thread-safe.
 */
public final class JsonRemoval implements BodyFilter.Factory {
    private static final HttpString ACCEPT_ENCODING = Headers.ACCEPT_ENCODING;
    private static final String WEAK = "W/";

    /** Fields of an answer that are true only of the bytes that the upstream sent. */
    private static final List<HttpString> OF_THE_BYTES = List.of(
            Headers.CONTENT_LENGTH,
            Headers.CONTENT_ENCODING,
            Headers.CONTENT_MD5,
            Headers.ACCEPT_RANGES,
            Headers.TRAILER,
            new HttpString("Digest"),
            new HttpString("Content-Digest"),
            new HttpString("Repr-Digest"));

    private final RemovalPaths paths;

    private JsonRemoval(RemovalPaths paths) {
        this.paths = paths;
    }

    /**
     * @param paths names separated by dots, at most 64 paths of at most 32 parts; {@code *} goes over an array's
     *     elements or an object's values. Names are compared unescaped, character by character, in their case
     * @throws IllegalArgumentException for what is not such a path
     */
    public static JsonRemoval of(List<String> paths) {
        return new JsonRemoval(RemovalPaths.of(paths));
    }

    @Override
    public void request(HeaderMap upstreamRequest) {
        upstreamRequest.put(ACCEPT_ENCODING, "identity");
        upstreamRequest.remove(Headers.RANGE);
        upstreamRequest.remove(Headers.IF_RANGE);
    }

    @Override
    public @Nullable BodyFilter open(Exchange x, int status, HeaderMap responseHeaders) throws BadUpstreamBody {
        return open(x.method(), status, responseHeaders);
    }

    @Nullable
    BodyFilter open(String method, int status, HeaderMap headers) throws BadUpstreamBody {
        if (status == 206) {
            throw new BadUpstreamBody("a partial answer where a whole one was asked for");
        }
        VaryField.remove(headers, ACCEPT_ENCODING);
        JsonMediaType type = JsonMediaType.of(headers.get(Headers.CONTENT_TYPE));
        if (type == JsonMediaType.OTHER) {
            return null;
        }
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 205 || status == 304;
        ContentDecoder decoder = bodiless ? null : decoder(headers);
        OF_THE_BYTES.forEach(headers::remove);
        weakenEtag(headers);
        if (bodiless) {
            return null;
        }
        BodyFilter filter = filter();
        if (type == JsonMediaType.ABSENT) {
            filter = new UntypedFilter(filter);
        }
        return decoder == null ? filter : new DecodingFilter(decoder, filter);
    }

    /** A filter for one body that is JSON and not compressed. */
    public BodyFilter filter() {
        return new JsonRemovalFilter(paths);
    }

    private static @Nullable ContentDecoder decoder(HeaderMap headers) throws BadUpstreamBody {
        String only = null;
        var lines = headers.get(Headers.CONTENT_ENCODING);
        if (lines == null) {
            return null;
        }
        for (String line : lines) {
            for (String coding : line.split(",", -1)) {
                String name = coding.strip();
                if (name.isEmpty() || name.equalsIgnoreCase("identity")) {
                    continue;
                }
                if (only != null) {
                    throw new BadUpstreamBody("several content codings");
                }
                only = name;
            }
        }
        if (only == null) {
            return null;
        }
        if (only.equalsIgnoreCase("gzip") || only.equalsIgnoreCase("x-gzip")) {
            return new GzipDecoder();
        }
        if (only.equalsIgnoreCase("deflate")) {
            return new DeflateDecoder();
        }
        throw new BadUpstreamBody("a content coding that was not asked for");
    }

    /** The entity tag named the bytes of the upstream; of ours it can only say that they mean the same. */
    private static void weakenEtag(HeaderMap headers) {
        String etag = headers.getFirst(Headers.ETAG);
        if (etag != null && !etag.startsWith(WEAK)) {
            headers.put(Headers.ETAG, WEAK + etag);
        }
    }
}
