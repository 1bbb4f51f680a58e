package io.gatewright.runtime.http;

import java.util.Arrays;

/** A CIDR block. Immutable. */
final class AddressBlock {
    private final byte[] base;
    private final int bits;

    private AddressBlock(byte[] base, int bits) {
        this.base = base;
        this.bits = bits;
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address. */
    static AddressBlock parse(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] base = Addresses.parse(slash < 0 ? cidr : cidr.substring(0, slash));
        if (base != null) {
            int all = base.length * 8;
            int bits = slash < 0 ? all : Addresses.number(cidr, slash + 1, cidr.length(), all);
            if (bits >= 0) {
                return new AddressBlock(base, bits);
            }
        }
        throw new IllegalArgumentException("`" + cidr + "` is not an address block such as 10.0.0.0/8");
    }

    boolean contains(byte[] address) {
        if (address.length != base.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(address, 0, whole, base, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || ((address[whole] ^ base[whole]) & 0xff) >> (8 - rest) == 0;
    }
}
