package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Reference;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Row;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.http.RequestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What routers made from one table do with a request, against the reference and the plan. Not thread-safe. */
final class Judge {
    private final List<Row> rows;
    private final Reference reference;
    private final RoutePlan plan;
    private final List<Router> routers;

    /** @param routers all compiled from the plan */
    Judge(List<Row> rows, RoutePlan plan, List<Router> routers) {
        this.rows = rows;
        this.reference = new Reference(rows);
        this.plan = plan;
        this.routers = routers;
    }

    /** The row that must win; empty if none. */
    Optional<Row> winner(Request request) {
        return reference
                .select(request)
                .flatMap(name ->
                        rows.stream().filter(row -> row.name().equals(name)).findFirst());
    }

    boolean serves(Request request) {
        return reference.serves(request.host());
    }

    boolean knows(Request request) {
        return reference.knows(request);
    }

    /** How many rows match. */
    long matching(Request request) {
        return rows.stream()
                .filter(row -> reference.matches(row.name(), request))
                .count();
    }

    /** What is wrong with the choice of a route; empty if nothing is. */
    Optional<String> complaint(Request request) {
        String expected = winner(request).map(Row::name).orElse("nobody");
        String planned = plan.select(request).map(Candidate::name).orElse("nobody");
        if (!planned.equals(expected)) {
            return Optional.of("the plan selects " + planned + ", the reference " + expected);
        }
        RequestPath path = RequestPath.of(request.path());
        RequestOf view = new RequestOf(request);
        for (Router router : routers) {
            String selected = name(router.select(request.method(), path, view));
            if (!selected.equals(expected)) {
                return Optional.of(form(router) + " selects " + selected + ", the reference " + expected);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the rest: the host, a preflight, and the methods that are allowed. */
    Optional<String> furtherComplaint(Request request) {
        // Several that are least have the same cors, so that each of them may answer.
        List<String> least = reference.leastForPreflight(request);
        String planned = plan.preflight(request).map(Candidate::name).orElse("nobody");
        if (least.isEmpty() ? !planned.equals("nobody") : !least.contains(planned)) {
            return Optional.of("the plan answers the preflight by " + planned + ", the reference by " + least);
        }
        RequestPath path = RequestPath.of(request.path());
        RequestOf view = new RequestOf(request);
        for (Router router : routers) {
            String answering = name(router.preflight(request.method(), path, view));
            if (!answering.equals(planned)) {
                return Optional.of(form(router) + " answers the preflight by " + answering + ", not " + planned);
            }
            if (router.serves(request.host()) != serves(request)) {
                return Optional.of(form(router) + " serves the host: " + !serves(request));
            }
            String allowed = router.allowed(path, view);
            if (!allowed.equals(allowed(request))) {
                return Optional.of(form(router) + " allows " + allowed + ", the reference " + allowed(request));
            }
        }
        return Optional.empty();
    }

    /** By asking the reference for each method. */
    private String allowed(Request request) {
        TreeSet<String> methods = new TreeSet<>();
        for (Row row : rows) {
            methods.addAll(row.methods());
        }
        if (methods.remove("ANY")) {
            methods.addAll(List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"));
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        List<String> taken = new ArrayList<>();
        for (String method : methods) {
            if (reference
                    .select(new Request(method, request.host(), request.segments(), request.values()))
                    .isPresent()) {
                taken.add(method);
            }
        }
        if (!taken.isEmpty() && !taken.contains("OPTIONS")) {
            taken.add("OPTIONS");
        }
        return String.join(", ", new TreeSet<>(taken));
    }

    private static String name(@Nullable Route route) {
        return route == null ? "nobody" : route.name();
    }

    /** The package of a tested router ends in the form it was made in. */
    private static String form(Router router) {
        String packageName = router.getClass().getPackageName();
        return "the router as " + packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
