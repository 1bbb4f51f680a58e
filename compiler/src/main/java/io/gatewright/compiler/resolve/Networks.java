package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** CIDR blocks, parsed without any lookup. */
final class Networks {
    private Networks() {}

    /** Canonical {@code ADDRESS/BITS}, or null and GW2025. */
    static @Nullable String parse(String text, Span span, Findings findings) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        int bits = address == null ? -1 : slash < 0 ? address.length * 8 : bits(text.substring(slash + 1));
        if (address == null || bits < 0 || bits > address.length * 8) {
            findings.error(
                    "GW2025", "`" + text + "` is not a network", span, "`ADDRESS/BITS`, for example `10.0.0.0/8`");
            return null;
        }
        byte[] masked = address.clone();
        for (int i = bits; i < masked.length * 8; i++) {
            masked[i / 8] &= (byte) ~(0x80 >> (i % 8));
        }
        String canonical = show(masked) + "/" + bits;
        if (!Arrays.equals(masked, address)) {
            findings.error(
                    "GW2025",
                    "`" + text + "` names an address within a network",
                    span,
                    "did you mean `" + canonical + "`?");
            return null;
        }
        return canonical;
    }

    /** The address as the runtime writes it; null: it is none. */
    static @Nullable String oneAddress(String text) {
        byte[] address = address(text);
        return address == null ? null : show(address);
    }

    private static int bits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static byte @Nullable [] address(String text) {
        if (text.indexOf(':') >= 0) {
            return text.matches("[0-9A-Fa-f:.]+") ? literal(text) : null;
        }
        String[] parts = text.split("\\.", -1);
        boolean four = parts.length == 4
                && Arrays.stream(parts).allMatch(p -> p.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(p) < 256);
        return four ? literal(text) : null;
    }

    /** The text was looked at: it is a literal, so nothing is looked up. */
    private static byte @Nullable [] literal(String text) {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String show(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + address.length + " bytes", e);
        }
    }
}
