package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is answered to a request that no route of its host takes: a redirect, 204, 405 or 404. */
final class Unwon {
    /** What ANY is spelt out as. */
    private static final List<String> USUAL = List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT");

    private final RoutePlan plan;
    private final GatewayModel model;
    private final Request request;
    private final String query;

    Unwon(RoutePlan plan, GatewayModel model, Request request, String query) {
        this.plan = plan;
        this.model = model;
        this.request = request;
        this.query = query;
    }

    Verdict verdict() {
        SortedSet<String> taken = taken();
        if (taken.isEmpty()) {
            return redirect().<Verdict>map(found -> found).orElseGet(() -> new Verdict.Unrouted(404, ""));
        }
        taken.add("OPTIONS");
        return new Verdict.Unrouted(request.method().equals("OPTIONS") ? 204 : 405, String.join(", ", taken));
    }

    /** The methods that some route takes here, the request being otherwise as it is. */
    private SortedSet<String> taken() {
        SortedSet<String> methods = new TreeSet<>(plan.namedMethods());
        if (plan.routes().stream().anyMatch(route -> route.methods().contains(RouteModel.ANY))) {
            methods.addAll(USUAL);
        }
        methods.removeIf(method -> plan.select(with(method, request.segments())).isEmpty());
        return methods;
    }

    private Optional<Verdict.Redirected> redirect() {
        List<String> segments = request.segments();
        boolean asks = request.method().equals("GET") || request.method().equals("HEAD");
        if (!model.trailingSlashRedirect() || !asks || segments.isEmpty()) {
            return Optional.empty();
        }
        List<String> other = new ArrayList<>(segments);
        if (other.get(other.size() - 1).isEmpty()) {
            other.remove(other.size() - 1);
        } else {
            other.add("");
        }
        String location = "/" + String.join("/", other) + (query.isEmpty() ? "" : "?" + query);
        Optional<Candidate> taker = location.length() > NormalForm.MAX_LENGTH
                ? Optional.empty()
                : plan.select(with(request.method(), other));
        return taker.map(candidate -> new Verdict.Redirected(location, model(candidate)));
    }

    private RouteModel model(Candidate candidate) {
        return model.routes().stream()
                .filter(route -> route.name().equals(candidate.name()))
                .findFirst()
                .orElseThrow();
    }

    private Request with(String method, List<String> segments) {
        return new Request(method, request.host(), segments, request.values());
    }
}
