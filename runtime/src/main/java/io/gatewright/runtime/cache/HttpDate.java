package io.gatewright.runtime.cache;

import io.undertow.util.DateUtils;
import java.util.Date;

/** Dates of HTTP fields as milliseconds since the epoch. */
final class HttpDate {
    /** What {@link #parse} gives for what is no date. */
    static final long NONE = Long.MIN_VALUE;

    private HttpDate() {}

    static long parse(String text) {
        Date date = DateUtils.parseDate(text);
        return date == null ? NONE : date.toInstant().toEpochMilli();
    }
}
