package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.Networks;
import io.gatewright.compiler.model.Network;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Conditions about the networks that an address is of, and addresses that such conditions tell apart. */
final class Addresses {
    /** Of no network that anybody has (RFC 5737, RFC 3849). */
    private static final List<Region> DOCUMENTATION =
            List.of(Region.address("192.0.2.1"), Region.address("2001:db8:0:0:0:0:0:1"));

    private static final List<Region> LEAST = List.of(Region.address("0.0.0.0"), Region.address("0:0:0:0:0:0:0:0"));

    private Addresses() {}

    static Formula within(Variable variable, Collection<Network> networks) {
        Networks all = Networks.of(networks.stream().map(Network::text).toList());
        Set<Region> ends = new LinkedHashSet<>();
        all.runs()
                .forEach((length, runs) -> runs.forEach(run -> {
                    ends.add(region(run.first(), length));
                    BigInteger next = run.last().add(BigInteger.ONE);
                    if (next.bitLength() <= 8 * length) {
                        ends.add(region(next, length));
                    }
                }));
        return new Formula.Test(
                variable,
                ends,
                region -> region.kind() == Region.Kind.ADDRESS && all.hold(Networks.of(List.of(block(region)))));
    }

    /**
     * One address at least of each run that the ends cut all addresses into.
     *
     * @param ends where runs begin
     */
    static Set<Region> between(Collection<Region> ends) {
        Set<Region> all = new LinkedHashSet<>(DOCUMENTATION);
        all.addAll(ends);
        all.addAll(LEAST);
        return all;
    }

    private static String block(Region region) {
        return region.value() + (region.value().indexOf(':') < 0 ? "/32" : "/128");
    }

    private static Region region(BigInteger address, int length) {
        byte[] bytes = new byte[length];
        byte[] digits = address.toByteArray();
        int kept = Math.min(length, digits.length);
        System.arraycopy(digits, digits.length - kept, bytes, length - kept, kept);
        try {
            return Region.address(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of " + length + " bytes", e);
        }
    }
}
