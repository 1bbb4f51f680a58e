package io.gatewright.runtime;

import io.gatewright.runtime.auth.Auth;
import io.gatewright.runtime.auth.Grant;
import io.gatewright.runtime.auth.IdentifyStep;
import io.gatewright.runtime.auth.RequireStep;
import io.gatewright.runtime.cache.CacheStep;
import io.gatewright.runtime.cache.VaryKey;
import io.gatewright.runtime.cors.CorsPolicy;
import io.gatewright.runtime.cors.CorsStep;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestTransform;
import io.gatewright.runtime.http.ResponseTransform;
import io.gatewright.runtime.http.Step;
import io.gatewright.runtime.limit.Limit;
import io.gatewright.runtime.limit.LimitStep;
import io.gatewright.runtime.transform.JsonRemoval;
import io.gatewright.runtime.upstream.ProxyStep;
import io.gatewright.runtime.upstream.Rewriting;
import io.gatewright.runtime.upstream.Upstream;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects the steps of one route in the order they run, and links them. Used by the starting thread only. */
public final class RouteChain {
    private static final String JSON = "application/json";

    private final String name;
    private final String pattern;
    private final GatewayRuntime runtime;
    private final List<Link> links = new ArrayList<>();
    private boolean bounded;
    private boolean namesOptions;
    private @Nullable CorsPolicy cors;
    private @Nullable Rewriting rewriting;

    RouteChain(String name, String pattern, GatewayRuntime runtime) {
        this.name = name;
        this.pattern = pattern;
        this.runtime = runtime;
    }

    /** Edits the head of every answer, of errors too. */
    public RouteChain onResponse(ResponseTransform transform) {
        return add(next -> x -> {
            x.onCommit(transform);
            next.handle(x);
        });
    }

    /** Edits the head that goes to the upstream. */
    public RouteChain onRequest(RequestTransform transform) {
        return add(next -> x -> {
            x.onUpstreamRequest(transform);
            next.handle(x);
        });
    }

    /** How long the upstream may take to send its answer's head. What is not positive is reported. */
    public RouteChain timeout(Duration limit) {
        long nanos = limit.toNanos();
        if (nanos <= 0) {
            runtime.environment().report().problem("route `" + name + "`: its timeout must be positive");
        }
        return add(next -> x -> {
            x.timeoutNanos(nanos);
            next.handle(x);
        });
    }

    /** Caches answers to GET and HEAD. @param vary the header fields that the answers differ by */
    public RouteChain cache(Duration ttl, String... vary) {
        return cache(ttl, Arrays.stream(vary).map(VaryKey::header).toList());
    }

    /** Caches answers to GET and HEAD. @param vary what the answers differ by, besides host, path and query */
    public RouteChain cache(Duration ttl, List<VaryKey> vary) {
        return add(next -> new CacheStep(
                runtime.responseCache(), name, ttl, vary, cors == null ? Set.of() : Set.of(Headers.ORIGIN), next));
    }

    /** Removes these members from JSON answers. @param paths as {@code items.*.cost} */
    public RouteChain removeJson(String... paths) {
        JsonRemoval removal = JsonRemoval.of(List.of(paths));
        return add(next -> x -> {
            x.filterBody(removal);
            next.handle(x);
        });
    }

    /** Finds out who calls; a bad credential is answered 401. Auths that read one header field go in one call. */
    public RouteChain identify(Auth... auths) {
        List<Auth> asked = List.of(auths);
        return add(next -> new IdentifyStep(asked, next));
    }

    /** Lets pass whom {@code admitted} admits. @param auths those that the condition names, asked before it */
    public RouteChain require(Predicate<Exchange> admitted, Auth... auths) {
        return require(admitted, List.of(), auths);
    }

    /**
     * The same, and a refusal names the scopes that a token lacks.
     *
     * @param scopes those without which {@code admitted} admits nobody
     */
    public RouteChain require(Predicate<Exchange> admitted, List<Grant> scopes, Auth... auths) {
        List<Auth> asked = List.of(auths);
        List<Grant> needed = List.copyOf(scopes);
        return add(next -> new RequireStep(admitted, needed, asked, next));
    }

    /** Spends from the allowance of {@code key}, or answers 429. */
    public RouteChain limit(Limit limit, Function<Exchange, String> key) {
        return add(next -> new LimitStep(limit, key, next));
    }

    /** Answers 413 to a request whose body has more bytes; a declared length is enough. What is not positive is reported. */
    public RouteChain maxBody(long bytes) {
        if (bytes <= 0) {
            runtime.environment().report().problem("route `" + name + "`: its max-body must be positive");
        }
        bounded = true;
        return add(next -> new MaxBodyStep(bytes, next));
    }

    /** Lets pages of other origins in, and answers their preflights before any step; one at most. */
    public RouteChain cors(CorsPolicy policy) {
        cors = policy;
        return this;
    }

    /** Says that OPTIONS is among the route's methods as they are written: preflights are then for its steps. */
    public RouteChain namesOptions() {
        namesOptions = true;
        return this;
    }

    /** Has the upstream asked for {@code path}, in normal form, instead of the client's. */
    public RouteChain rewrite(String path) {
        return rewrite(path, client -> "");
    }

    /**
     * Has the upstream asked for {@code prefix} and what {@code rest} makes of the client's path. A request that would leave
     * the prefix, or whose path has then no normal form, is answered 400; one that is too long, 414.
     *
     * @param prefix whole segments in normal form, as in {@code /internal/orders}; may be empty
     * @param rest empty or starting with a slash, made of {@link RequestPath#segment} and {@link RequestPath#from}
     */
    public RouteChain rewrite(String prefix, Function<RequestPath, String> rest) {
        rewriting = new Rewriting(prefix, rest);
        return this;
    }

    /** Ends the chain by sending the request on. */
    public Route proxy(Upstream upstream) {
        return link(upstream.name(), new ProxyStep(upstream, rewriting));
    }

    /** Ends the chain with an answer whose body is made for each request. */
    public Route respond(int status, String contentType, Function<Exchange, byte[]> body) {
        return link(null, x -> x.respond(status, contentType, body.apply(x)));
    }

    /** Ends the chain with a fixed answer. @param contentType null when the body is empty */
    public Route respond(int status, @Nullable String contentType, byte[] body) {
        byte[] copy = body.clone();
        return link(null, x -> x.respond(status, contentType, copy));
    }

    /** Ends the chain with an answer that has no body. */
    public Route respond(int status) {
        return respond(status, null, new byte[0]);
    }

    /** Ends the chain with a JSON text that is always the same. */
    public Route respondJson(int status, String json) {
        return respond(status, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the chain with a JSON text made of the request. */
    public Route respondJson(int status, Function<Exchange, String> json) {
        return link(null, x -> x.respond(status, JSON, json.apply(x).getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a step after those added so far. */
    RouteChain add(Link link) {
        links.add(link);
        return this;
    }

    /** Ends the chain. @param upstream null when the route answers by itself */
    Route link(@Nullable String upstream, Step last) {
        Step step = last;
        for (int i = links.size() - 1; i >= 0; i--) {
            step = links.get(i).before(step);
        }
        if (!bounded) {
            step = new MaxBodyStep(runtime.maxBody(), step);
        }
        CorsPolicy policy = cors;
        if (policy == null) {
            return new Route(name, pattern, upstream, step, namesOptions, null);
        }
        return new Route(name, pattern, upstream, new CorsStep(policy, step), namesOptions, policy::preflight);
    }
}
