package io.gatewright.compiler.model;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses.
 *
 * @param text {@code ADDRESS/BITS}, canonical: an address in digits whose bits beyond the first {@code BITS} are zero
 */
public record Network(String text) {
    public Network {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(0, slash).matches("[0-9a-f:.]+")) {
            throw new IllegalArgumentException("not a network: " + text);
        }
    }

    /** As a source writes it: an address alone where it is the only one. */
    public String shown() {
        return bits() == base().length * 8 ? address() : text;
    }

    /** Whether every address of {@code other} is one of these. */
    public boolean covers(Network other) {
        byte[] mine = base();
        byte[] theirs = other.base();
        if (mine.length != theirs.length || bits() > other.bits()) {
            return false;
        }
        for (int i = 0; i < bits(); i++) {
            if (((mine[i / 8] ^ theirs[i / 8]) >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds all addresses of its version. */
    public boolean isWhole() {
        return bits() == 0;
    }

    private String address() {
        return text.substring(0, text.indexOf('/'));
    }

    private int bits() {
        return Integer.parseInt(text.substring(text.indexOf('/') + 1));
    }

    /** The text is an address in digits, so nothing is looked up. */
    private byte[] base() {
        try {
            return InetAddress.getByName(address()).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address: " + text, e);
        }
    }
}
