package io.gatewright.runtime.http;

import java.util.ArrayList;
import java.util.List;

/** CIDR blocks. Immutable. */
public final class AddressBlocks {
    private final List<AddressBlock> blocks;

    private AddressBlocks(List<AddressBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /**
     * These blocks, each as {@code 10.0.0.0/8} or as a single address.
     *
     * @throws IllegalArgumentException when one of {@code cidrs} is neither
     */
    public static AddressBlocks of(String... cidrs) {
        return of(List.of(cidrs));
    }

    static AddressBlocks of(List<String> cidrs) {
        List<AddressBlock> parsed = new ArrayList<>();
        for (String cidr : cidrs) {
            parsed.add(AddressBlock.parse(cidr));
        }
        return new AddressBlocks(parsed);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether one of the blocks holds the address; none holds what is no address. */
    public boolean contains(String address) {
        byte[] bytes = Addresses.parse(address);
        return bytes != null && contains(bytes);
    }

    boolean contains(byte[] address) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).contains(address)) {
                return true;
            }
        }
        return false;
    }
}
