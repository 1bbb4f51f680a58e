package io.gatewright.runtime.observe;

import io.gatewright.runtime.http.ProblemWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes entries as lines of JSON. Reused from line to line; used by one thread. */
final class EntryText {
    private final StringBuilder out = new StringBuilder(512);
    private long second = Long.MIN_VALUE;
    /** {@link #second} in ISO 8601, without the Z. */
    private String secondText = "";

    /** The line, valid until the next one. */
    CharSequence of(Entry entry) {
        out.setLength(0);
        out.append("{\"ts\":\"");
        time(entry.epochMillis());
        out.append('"');
        text(",\"requestId\":\"", entry.requestId());
        text(",\"client\":\"", entry.clientIp());
        text(",\"method\":\"", entry.method());
        text(",\"host\":\"", entry.host());
        text(",\"path\":\"", entry.path());
        text(",\"route\":\"", entry.route());
        if (entry.status() > 0) {
            out.append(",\"status\":").append(entry.status());
        }
        if (entry.bytes() >= 0) {
            out.append(",\"bytes\":").append(entry.bytes());
        }
        millis(",\"ms\":", entry.nanos());
        text(",\"upstream\":\"", entry.upstream());
        text(",\"pool\":\"", entry.pool());
        millis(",\"upstreamMs\":", entry.upstreamNanos());
        text(",\"cache\":\"", entry.cache());
        text(",\"limit\":\"", entry.limit());
        text(",\"limitedBy\":\"", entry.limitedBy());
        text(",\"auth\":\"", entry.auth());
        return out.append('}');
    }

    /** In ISO 8601, UTC, with three decimals. Lines come in order, so the second is mostly that of the line before. */
    private void time(long epochMillis) {
        long s = Math.floorDiv(epochMillis, 1000L);
        if (s != second) {
            String iso = Instant.ofEpochSecond(s).toString();
            secondText = iso.substring(0, iso.length() - 1);
            second = s;
        }
        out.append(secondText).append('.');
        thousandths(Math.floorMod(epochMillis, 1000L));
        out.append('Z');
    }

    private void text(String opening, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.append(opening);
            ProblemWriter.escape(value, out);
            out.append('"');
        }
    }

    /** Milliseconds with three decimals; nothing where it is negative. */
    private void millis(String opening, long nanos) {
        if (nanos >= 0) {
            long micros = nanos / 1000;
            out.append(opening).append(micros / 1000).append('.');
            thousandths(micros % 1000);
        }
    }

    private void thousandths(long n) {
        out.append((char) ('0' + n / 100)).append((char) ('0' + n / 10 % 10)).append((char) ('0' + n % 10));
    }
}
