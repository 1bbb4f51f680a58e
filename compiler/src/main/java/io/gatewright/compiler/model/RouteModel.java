package io.gatewright.compiler.model;

import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.limit.ConcurrencyModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.compiler.policy.size.AcceptModel;
import io.gatewright.compiler.policy.size.MaxBodyModel;
import io.gatewright.compiler.policy.timeout.TimeoutModel;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.compiler.policy.websocket.WebSocketModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One route with everything that reaches it from its groups, the gateway and the policies they use.
 *
 * @param span the name in {@code route NAME}
 * @param methods {@code ANY} alone, or method tokens, never empty; HEAD is not added for GET
 * @param hosts what it answers for; empty: every host that no route names
 * @param conditions what else a request must meet to be its own
 * @param identify auths tried whether or not the caller shows a credential; sorted by name, without repetition
 * @param limits all apply; sorted by name, without repetition
 * @param concurrency as {@code limits}
 */
public record RouteModel(
        String name,
        List<String> doc,
        Span span,
        SortedSet<String> methods,
        SortedSet<HostPattern> hosts,
        PathModel path,
        Conditions conditions,
        Optional<CorsModel> cors,
        AccessModel access,
        List<IdentifyModel> identify,
        List<LimitModel> limits,
        List<ConcurrencyModel> concurrency,
        Optional<CacheModel> cache,
        TransformModel request,
        TransformModel response,
        Optional<TimeoutModel> timeout,
        Optional<MaxBodyModel> maxBody,
        Optional<AcceptModel> accept,
        Optional<WebSocketModel> websocket,
        AnswerModel answer) {
    /** The method that stands for every method. */
    public static final String ANY = "ANY";

    public RouteModel {
        Objects.requireNonNull(name);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        if (methods.isEmpty() || (methods.contains(ANY) && methods.size() > 1)) {
            throw new IllegalArgumentException("methods of route " + name + ": " + methods);
        }
        hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
        Objects.requireNonNull(path);
        Objects.requireNonNull(conditions);
        Objects.requireNonNull(cors);
        Objects.requireNonNull(access);
        identify = List.copyOf(identify);
        limits = List.copyOf(limits);
        concurrency = List.copyOf(concurrency);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(request);
        Objects.requireNonNull(response);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(maxBody);
        Objects.requireNonNull(accept);
        Objects.requireNonNull(websocket);
        Objects.requireNonNull(answer);
    }

    /** The auths that are tried on this route: required or identified. Sorted. */
    public SortedSet<String> auths() {
        SortedSet<String> auths = new TreeSet<>();
        identify.forEach(each -> auths.add(each.auth()));
        if (access instanceof AccessModel.Require require) {
            auths.addAll(require.auths());
        }
        return auths;
    }

    /** Every value that the route evaluates, {@code require} apart. */
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        limits.forEach(limit -> values.add(limit.key()));
        concurrency.forEach(limit -> values.add(limit.key()));
        cache.ifPresent(each -> values.addAll(each.vary()));
        request.sets().forEach(set -> values.add(set.value()));
        response.sets().forEach(set -> values.add(set.value()));
        request.parts().sets().forEach(set -> values.add(set.value()));
        response.parts().sets().forEach(set -> values.add(set.value()));
        values.addAll(answer.values());
        return values;
    }
}
