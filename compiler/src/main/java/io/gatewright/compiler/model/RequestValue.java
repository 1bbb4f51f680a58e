package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Values that a request and its caller give, each by one name. */
public sealed interface RequestValue extends Value {
    /** One method per case. */
    interface Cases<R> {
        R requestAttr(RequestAttr value);

        R clientIp(ClientIp value);

        R header(HeaderValue value);

        R query(QueryValue value);

        R cookie(CookieValue value);

        R path(PathValue value);

        R authPresent(AuthPresent value);

        R authField(AuthField value);

        R claim(Claim value);

        R granted(Granted value);
    }

    /** What {@code request.} offers. */
    enum Attr {
        ID,
        METHOD,
        HOST,
        /** {@code http} or {@code https}. */
        SCHEME
    }

    /** {@code request.id}, {@code request.method}, {@code request.host}, {@code request.scheme}: always present. */
    record RequestAttr(Attr attr, Span span) implements RequestValue {
        public RequestAttr {
            Objects.requireNonNull(attr);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.requestAttr(this);
        }
    }

    /** {@code client.ip}: always present. */
    record ClientIp(Span span) implements RequestValue {
        public ClientIp {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.clientIp(this);
        }
    }

    /** {@code header.x}, name in lower case: optional, absent also where the field is repeated. */
    record HeaderValue(String name, Span span) implements RequestValue {
        public HeaderValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.header(this);
        }
    }

    /** {@code query.x}: optional. */
    record QueryValue(String name, Span span) implements RequestValue {
        public QueryValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.query(this);
        }
    }

    /** {@code cookie.x}: optional. */
    record CookieValue(String name, Span span) implements RequestValue {
        public CookieValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.cookie(this);
        }
    }

    /** {@code path.x}, decoded: the capture at the 0-based {@code segment}; always present. */
    record PathValue(String name, int segment, Span span) implements RequestValue {
        public PathValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.path(this);
        }
    }

    /** The name of an auth as a yes or no: whether it identified the caller. */
    record AuthPresent(String auth, Span span) implements RequestValue {
        public AuthPresent {
            Objects.requireNonNull(auth);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.authPresent(this);
        }
    }

    /** {@code partner.id} of an api-key, {@code customer.sub} or a deeper claim of a jwt: optional. */
    record AuthField(String auth, List<String> path, Span span) implements RequestValue {
        public AuthField {
            Objects.requireNonNull(auth);
            path = List.copyOf(path);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.authField(this);
        }
    }

    /** {@code claims.a.b}, of the one jwt auth that the route knows: optional. */
    record Claim(String auth, List<String> path, Span span) implements RequestValue {
        public Claim {
            Objects.requireNonNull(auth);
            path = List.copyOf(path);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.claim(this);
        }
    }

    /** What a token may say of its bearer. */
    enum Grant {
        ROLE,
        SCOPE;

        /** As written in a source: {@code role}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Grant> of(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.text().equals(text))
                    .findFirst();
        }
    }

    /**
     * {@code role("admin")}: whether the claim is a list that holds the name, or the name itself, or, for a scope, a text with
     * the name among its words; false without a token.
     *
     * @param claim where it stands in the token
     */
    record Granted(Grant grant, String auth, List<String> claim, String name, Span span) implements RequestValue {
        public Granted {
            Objects.requireNonNull(grant);
            Objects.requireNonNull(auth);
            claim = List.copyOf(claim);
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        /** Whether it is written with the auth's name before it: {@code staff.role("admin")}. */
        public boolean namesAuth() {
            return span.text().startsWith(auth + ".");
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.granted(this);
        }
    }
}
