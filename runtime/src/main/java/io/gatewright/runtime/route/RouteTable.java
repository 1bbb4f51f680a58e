package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * A table of routes as data: what a router asks that would be too large as code. It knows routes by their numbers. Choosing
 * costs some steps for each segment of the path, however many routes there are, and allocates nothing. Immutable.
 */
public final class RouteTable {
    private final HostTable hosts;
    private final Branches branches;
    private final Winners winners;
    /** By table: where it starts, and where it starts for preflights. */
    private final Start[] starts;

    private final Start[] preflights;
    private final List<String> allowable;

    RouteTable(
            HostTable hosts,
            Branches branches,
            Winners winners,
            long[] starts,
            long[] preflights,
            List<String> allowable) {
        this.hosts = hosts;
        this.branches = branches;
        this.winners = winners;
        this.starts = Arrays.stream(starts).mapToObj(branches::start).toArray(Start[]::new);
        this.preflights = Arrays.stream(preflights).mapToObj(branches::start).toArray(Start[]::new);
        this.allowable = List.copyOf(allowable);
    }

    /** Reads a table. @param text in pieces, as {@link TableReader} has it */
    public static RouteTable read(String... text) {
        return TableReader.read(String.join("", text));
    }

    /** Whether there are routes for the host, which is in normal form. */
    public boolean serves(String host) {
        return hosts.find(host) >= 0;
    }

    /** The number of the route that wins; -1 if none does. */
    public int select(String method, RequestPath path, RequestView request) {
        return winner(starts, method, path, request);
    }

    /** The number of the route that a CORS preflight for {@code method} asks about, whatever its conditions; -1 if none. */
    public int preflight(String method, RequestPath path, RequestView request) {
        return winner(preflights, method, path, request);
    }

    private int winner(Start[] from, String method, RequestPath path, RequestView request) {
        int table = hosts.find(request);
        if (table < 0) {
            return Winners.NOBODY;
        }
        long end = branches.walk(from[table], path);
        return winners.winner(Targets.place(end), Targets.difference(end), method, request);
    }

    /** The value of {@code Allow}: the methods that win something, with OPTIONS; empty if none does. */
    public String allowed(RequestPath path, RequestView request) {
        int table = hosts.find(request);
        if (table < 0) {
            return "";
        }
        long end = branches.walk(starts[table], path);
        StringJoiner allow = new StringJoiner(", ");
        boolean known = false;
        for (String method : allowable) {
            boolean taken = winners.winner(Targets.place(end), Targets.difference(end), method, request) >= 0;
            known |= taken;
            if (taken || method.equals("OPTIONS")) {
                allow.add(method);
            }
        }
        return known ? allow.toString() : "";
    }
}
