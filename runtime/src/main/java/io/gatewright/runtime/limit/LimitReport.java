package io.gatewright.runtime.limit;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.ResponseTransform;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/**
 * What the limits of one request's route have answered so far, each an item of the two fields. What an upstream says
 * in these fields is replaced: it counts other things. Confined to the exchange's I/O thread.
 */
final class LimitReport implements ResponseTransform {

    private static final HttpString POLICY = new HttpString("RateLimit-Policy");
    private static final HttpString STATE = new HttpString("RateLimit");
    private static final AttachmentKey<LimitReport> KEY = AttachmentKey.create(LimitReport.class);

    private String policy = "";
    private String state = "";

    private LimitReport() {}

    /** The report of this exchange; the first call has it written with the answer's head. */
    static LimitReport of(Exchange x) {
        LimitReport report = x.http().getAttachment(KEY);
        if (report == null) {
            report = new LimitReport();
            x.http().putAttachment(KEY, report);
            x.onCommit(report);
        }
        return report;
    }

    void add(Limit limit, Decision decision) {
        policy = joined(policy, limit.policy());
        state = joined(state, RateLimitFields.state(limit.name(), decision));
    }

    @Override
    public void apply(Exchange x, HeaderMap response) {
        response.put(POLICY, policy);
        response.put(STATE, state);
    }

    private static String joined(String list, String item) {
        return list.isEmpty() ? item : list + ", " + item;
    }
}
