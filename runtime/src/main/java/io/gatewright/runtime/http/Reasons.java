package io.gatewright.runtime.http;

import io.undertow.util.StatusCodes;

/** Reason phrases as RFC 9110 has them, where Undertow's are older. */
final class Reasons {
    private Reasons() {}

    static String of(int status) {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 421 -> "Misdirected Request";
            case 422 -> "Unprocessable Content";
            case 431 -> "Request Header Fields Too Large";
            default -> StatusCodes.getReason(status);
        };
    }
}
