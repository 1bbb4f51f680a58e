package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A typed expression over one request. Reading one never fails; what may be absent is said per case. */
public sealed interface Value
        permits JsonValue,
                Value.Text,
                Value.Decimal,
                Value.Bool,
                Value.Null,
                Value.RequestAttr,
                Value.ClientIp,
                Value.HeaderValue,
                Value.QueryValue,
                Value.CookieValue,
                Value.PathValue,
                Value.AuthPresent,
                Value.AuthField,
                Value.Claim,
                Value.Granted,
                Value.ParamValue,
                Value.Coalesce,
                Value.Compare,
                Value.And,
                Value.Or,
                Value.Not,
                Value.In,
                Value.ListValue,
                Value.ObjectValue {
    /** Where it was written. */
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> extends JsonValue.Cases<R> {
        R text(Text value);

        R decimal(Decimal value);

        R bool(Bool value);

        R nothing(Null value);

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

        R param(ParamValue value);

        R coalesce(Coalesce value);

        R compare(Compare value);

        R and(And value);

        R or(Or value);

        R not(Not value);

        R in(In value);

        R list(ListValue value);

        R object(ObjectValue value);
    }

    /** What {@code request.} offers. */
    enum Attr {
        ID,
        METHOD,
        HOST,
        /** {@code http} or {@code https}. */
        SCHEME
    }

    /** Comparisons. Ordering is for numbers only. */
    enum Op {
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String text;

        Op(String text) {
            this.text = text;
        }

        /** As written in a source. */
        public String text() {
            return text;
        }
    }

    /** A key with its value. */
    record Member(String key, Value value) {
        public Member {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }
    }

    /** A string literal. */
    record Text(String value, Span span) implements Value {
        public Text {
            Objects.requireNonNull(value);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** An integer or decimal literal. */
    record Decimal(BigDecimal value, Span span) implements Value {
        public Decimal {
            Objects.requireNonNull(value);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decimal(this);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value, Span span) implements Value {
        public Bool {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bool(this);
        }
    }

    /** {@code null}; only in JSON. */
    record Null(Span span) implements Value {
        public Null {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing(this);
        }
    }

    /** {@code request.id}, {@code request.method}, {@code request.host}, {@code request.scheme}: always present. */
    record RequestAttr(Attr attr, Span span) implements Value {
        public RequestAttr {
            Objects.requireNonNull(attr);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.requestAttr(this);
        }
    }

    /** {@code client.ip}: always present. */
    record ClientIp(Span span) implements Value {
        public ClientIp {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clientIp(this);
        }
    }

    /** {@code header.x}, name in lower case: optional, absent also where the field is repeated. */
    record HeaderValue(String name, Span span) implements Value {
        public HeaderValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.header(this);
        }
    }

    /** {@code query.x}: optional. */
    record QueryValue(String name, Span span) implements Value {
        public QueryValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.query(this);
        }
    }

    /** {@code cookie.x}: optional. */
    record CookieValue(String name, Span span) implements Value {
        public CookieValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cookie(this);
        }
    }

    /** {@code path.x}, decoded: the capture at the 0-based {@code segment}; always present. */
    record PathValue(String name, int segment, Span span) implements Value {
        public PathValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.path(this);
        }
    }

    /** The name of an auth as a yes or no: whether it identified the caller. */
    record AuthPresent(String auth, Span span) implements Value {
        public AuthPresent {
            Objects.requireNonNull(auth);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.authPresent(this);
        }
    }

    /** {@code partner.id} of an api-key, {@code customer.sub} or a deeper claim of a jwt: optional. */
    record AuthField(String auth, List<String> path, Span span) implements Value {
        public AuthField {
            Objects.requireNonNull(auth);
            path = List.copyOf(path);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.authField(this);
        }
    }

    /** {@code claims.a.b}, of the one jwt auth that the route knows: optional. */
    record Claim(String auth, List<String> path, Span span) implements Value {
        public Claim {
            Objects.requireNonNull(auth);
            path = List.copyOf(path);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
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
     * {@code role("admin")}: whether the claim, a list of texts or one text of words, holds the name; false without a token.
     *
     * @param claim where it stands in the token
     */
    record Granted(Grant grant, String auth, List<String> claim, String name, Span span) implements Value {
        public Granted {
            Objects.requireNonNull(grant);
            Objects.requireNonNull(auth);
            claim = List.copyOf(claim);
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.granted(this);
        }
    }

    /** The value of a param: always present. */
    record ParamValue(String name, ParamType type, Span span) implements Value {
        public ParamValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.param(this);
        }
    }

    /** {@code a ?? b} */
    record Coalesce(Value first, Value second, Span span) implements Value {
        public Coalesce {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.coalesce(this);
        }
    }

    /** {@code a == b}, {@code a < b}; an absent side is equal to nothing but {@code null}, and not ordered: false. */
    record Compare(Op op, Value left, Value right, Span span) implements Value {
        public Compare {
            Objects.requireNonNull(op);
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** {@code a and b}, both yes or no. */
    record And(Value left, Value right, Span span) implements Value {
        public And {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    /** {@code a or b}, both yes or no. */
    record Or(Value left, Value right, Span span) implements Value {
        public Or {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.or(this);
        }
    }

    /** {@code not a}. */
    record Not(Value operand, Span span) implements Value {
        public Not {
            Objects.requireNonNull(operand);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** {@code a in [b, c]}: false where {@code a} is absent. */
    record In(Value item, ListValue list, Span span) implements Value {
        public In {
            Objects.requireNonNull(item);
            Objects.requireNonNull(list);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.in(this);
        }
    }

    /** {@code [a, b]} */
    record ListValue(List<Value> items, Span span) implements Value {
        public ListValue {
            items = List.copyOf(items);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /** {@code { a: 1 }}, members in the order written, keys distinct; only in JSON. */
    record ObjectValue(List<Member> members, Span span) implements Value {
        public ObjectValue {
            members = List.copyOf(members);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.object(this);
        }
    }
}
