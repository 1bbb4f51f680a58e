package io.gatewright.compiler.diff;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Addresses that CIDR blocks hold together, as runs without gaps, by the length of an address. */
public record Networks(Map<Integer, List<Run>> runs) {
    public Networks {
        runs = Collections.unmodifiableMap(new TreeMap<>(runs));
    }

    /** Both ends included. */
    public record Run(BigInteger first, BigInteger last) {}

    /** @param blocks {@code ADDRESS/BITS}, which were parsed before */
    public static Networks of(Collection<?> blocks) {
        Map<Integer, List<Run>> all = new TreeMap<>();
        for (Object block : blocks) {
            String text = String.valueOf(block);
            int slash = text.indexOf('/');
            byte[] address = address(text.substring(0, slash));
            int free = address.length * 8 - Integer.parseInt(text.substring(slash + 1));
            BigInteger first = new BigInteger(1, address);
            all.computeIfAbsent(address.length, length -> new ArrayList<>())
                    .add(new Run(
                            first, first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE)));
        }
        all.replaceAll((length, runs) -> joined(runs));
        return new Networks(all);
    }

    private static List<Run> joined(List<Run> runs) {
        runs.sort(Comparator.comparing(Run::first));
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && run.first().compareTo(last.last().add(BigInteger.ONE)) <= 0) {
                joined.set(joined.size() - 1, new Run(last.first(), last.last().max(run.last())));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /** Whether every address of {@code others} is one of these. */
    public boolean hold(Networks others) {
        return others.runs.entrySet().stream()
                .allMatch(entry -> entry.getValue().stream()
                        .allMatch(run -> runs.getOrDefault(entry.getKey(), List.of()).stream()
                                .anyMatch(own -> own.first().compareTo(run.first()) <= 0
                                        && own.last().compareTo(run.last()) >= 0)));
    }

    /** The text is a literal, so nothing is looked up. */
    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(literal + " was parsed before", e);
        }
    }
}
