package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.BodyFilter;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Nominated;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Makes the head of the request to the upstream out of an exchange. */
final class RequestHead {
    private RequestHead() {}

    /** @return null if a value that was set can't stand in a head */
    static @Nullable ByteBuffer write(Call call, String authority, HeadWriter out) {
        Exchange x = call.exchange();
        out.start(x.method(), call.target().text(), call.target().query());
        if (isEdited(x)) {
            HeaderMap edited = new HeaderMap();
            RequestFields.emit(x, authority, edited::add);
            edit(x, edited);
            for (HeaderValues values : edited) {
                if (isFree(values.getHeaderName())) {
                    values.forEach(value -> out.field(values.getHeaderName(), value));
                }
            }
            if (edited.contains(Headers.TE)) {
                out.ascii("TE: trailers\r\nConnection: te\r\n");
            }
            if (!edited.contains(Headers.HOST)) {
                out.field(Headers.HOST, authority);
            }
        } else {
            RequestFields.emit(x, authority, out);
        }
        switch (call.framing()) {
            case NONE -> {}
            case LENGTH ->
                out.field(Headers.CONTENT_LENGTH, Long.toString(x.http().getRequestContentLength()));
            case CHUNKED -> out.ascii("Transfer-Encoding: chunked\r\n");
        }
        ByteBuffer head = out.finish();
        return out.isUnsendable() ? null : head;
    }

    private static boolean isEdited(Exchange x) {
        return x.editsUpstreamRequest() || !x.bodyFilters().isEmpty();
    }

    private static void edit(Exchange x, HeaderMap head) {
        x.transformRequest(head);
        for (BodyFilter.Factory filter : x.bodyFilters()) {
            filter.request(head);
        }
    }

    /** Not one of the fields by which a connection is run. */
    private static boolean isFree(HttpString name) {
        return !Nominated.isHopByHop(name);
    }
}
