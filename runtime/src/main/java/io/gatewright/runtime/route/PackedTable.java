package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.List;
import java.util.StringJoiner;

/**
 * A table of routes as data: what a router asks that would be too large as code. It knows routes by their numbers. Choosing
 * costs some steps for each segment of the path, however many routes there are, and allocates nothing. Immutable.
 */
record PackedTable(
        HostTable hosts, Branches branches, Winners winners, Starts starts, Starts preflights, List<String> allowable)
        implements RouteTable {
    static PackedTable of(
            HostTable hosts,
            Branches branches,
            Winners winners,
            long[] starts,
            long[] preflights,
            List<String> allowable) {
        return new PackedTable(
                hosts,
                branches,
                winners,
                Starts.of(branches, starts),
                Starts.of(branches, preflights),
                List.copyOf(allowable));
    }

    @Override
    public boolean serves(String host) {
        return hosts.find(host) >= 0;
    }

    @Override
    public int select(String method, RequestPath path, RequestView request) {
        return winner(starts, method, path, request);
    }

    @Override
    public int preflight(String method, RequestPath path, RequestView request) {
        return winner(preflights, method, path, request);
    }

    private int winner(Starts from, String method, RequestPath path, RequestView request) {
        int table = hosts.find(request);
        if (table < 0) {
            return Winners.NOBODY;
        }
        long end = branches.walk(from.of(table), path);
        return winners.winner(Targets.place(end), Targets.difference(end), method, request);
    }

    @Override
    public String allowed(RequestPath path, RequestView request) {
        int table = hosts.find(request);
        if (table < 0) {
            return "";
        }
        long end = branches.walk(starts.of(table), path);
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
