package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.gatewright.compiler.generate.code.Term.Binds;
import io.gatewright.compiler.generate.code.Term.Kind;
import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Java expressions inside one method. Nothing in them can throw. */
final class Expressions implements Value.Cases<Term> {
    private static final TypeName STRING = ClassName.get(String.class);

    private final MethodScope method;

    private Expressions(MethodScope method) {
        this.method = method;
    }

    static Term compile(MethodScope method, Value value) {
        return value.match(new Expressions(method));
    }

    @Override
    public Term text(Value.Text value) {
        return Term.present(Kind.TEXT, "$L", Literals.string(value.value()));
    }

    @Override
    public Term decimal(Value.Decimal value) {
        return number(value.value());
    }

    static Term number(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().precision() - value.scale() <= 18;
        return whole
                ? Term.present(Kind.INTEGER, "$LL", value.longValueExact())
                : Term.present(Kind.DECIMAL, "new $T($L)", BigDecimal.class, Literals.string(value.toString()));
    }

    @Override
    public Term bool(Value.Bool value) {
        return Term.present(Kind.BOOL, "$L", value.value());
    }

    @Override
    public Term nothing(Value.Null value) {
        return Term.optional(Kind.ANY, CodeBlock.of("null != null"), CodeBlock.of("null"));
    }

    @Override
    public Term requestAttr(RequestValue.RequestAttr value) {
        return switch (value.attr()) {
            case ID -> Term.present(Kind.TEXT, "x.requestId()");
            case METHOD -> Term.present(Kind.TEXT, "x.method()");
            case HOST -> Term.present(Kind.TEXT, "x.host()");
            case SCHEME -> Term.present(Kind.TEXT, "x.scheme()");
        };
    }

    @Override
    public Term clientIp(RequestValue.ClientIp value) {
        return Term.present(Kind.TEXT, "x.clientIp()");
    }

    @Override
    public Term header(RequestValue.HeaderValue value) {
        return read(
                value.name(),
                STRING,
                CodeBlock.of("x.header($L)", method.owner().header(value.name())));
    }

    @Override
    public Term query(RequestValue.QueryValue value) {
        return read(value.name(), STRING, CodeBlock.of("x.query($L)", Literals.string(value.name())));
    }

    @Override
    public Term cookie(RequestValue.CookieValue value) {
        return read(value.name(), STRING, CodeBlock.of("x.cookie($L)", Literals.string(value.name())));
    }

    @Override
    public Term path(RequestValue.PathValue value) {
        return Term.present(Kind.TEXT, "x.path().decoded($L)", value.segment());
    }

    private Term read(String hint, TypeName type, CodeBlock source) {
        CodeBlock local = method.local(hint, type, source);
        Kind kind = type.equals(STRING) ? Kind.TEXT : Kind.ANY;
        return Term.optional(kind, CodeBlock.of("$L != null", local), local);
    }

    @Override
    public Term authPresent(RequestValue.AuthPresent value) {
        return Term.compound(Kind.BOOL, Binds.COMPARISON, "$L != null", identity(value.auth()));
    }

    @Override
    public Term authField(RequestValue.AuthField value) {
        return field(value.auth(), value.path());
    }

    @Override
    public Term granted(RequestValue.Granted value) {
        return Term.present(Kind.BOOL, "$L.isHeldBy($L)", method.owner().grant(value), identity(value.auth()));
    }

    @Override
    public Term claim(RequestValue.Claim value) {
        return field(value.auth(), value.path());
    }

    private Term field(String auth, List<String> path) {
        CodeBlock identity = identity(auth);
        if (path.equals(List.of("id"))) {
            return Term.optional(Kind.TEXT, CodeBlock.of("$L != null", identity), CodeBlock.of("$L.id()", identity));
        }
        String hint = auth + "-" + path.stream().collect(Collectors.joining("-"));
        CodeBlock claim = CodeBlock.of("$L.claim($L)", identity, Literals.strings(path));
        return read(hint, ClassName.OBJECT, CodeBlock.of("$L != null ? $L : null", identity, claim));
    }

    private CodeBlock identity(String auth) {
        return method.local(auth, RuntimeNames.IDENTITY, CodeBlock.of("x.identity($L)", Literals.string(auth)));
    }

    @Override
    public Term param(Value.ParamValue value) {
        CodeBlock read = method.param(value.name());
        return switch (value.type()) {
            case TEXT -> Term.present(Kind.TEXT, "$L", read);
            case URL, DURATION -> Term.present(Kind.TEXT, "$L.toString()", read);
            case INT, SIZE -> Term.present(Kind.INTEGER, "$L", read);
            case DECIMAL -> Term.present(Kind.DECIMAL, "$L", read);
            case BOOL -> Term.present(Kind.BOOL, "$L", read);
        };
    }

    @Override
    public Term coalesce(Value.Coalesce value) {
        Term first = compile(method, value.first());
        if (!first.isOptional()) {
            return first;
        }
        Term second = compile(method, value.second());
        Kind kind = first.kind() == second.kind() ? first.kind() : Kind.ANY;
        CodeBlock either = CodeBlock.of("$L ? $L : $L", first.guard(), first.code(), second.operand(Binds.OR));
        if (!second.isOptional()) {
            return new Term(either, kind, CodeBlock.of(""), Binds.CHOICE);
        }
        TypeName type = kind == Kind.TEXT ? STRING : ClassName.OBJECT;
        CodeBlock local = method.local("value", type, either);
        return Term.optional(kind, CodeBlock.of("$L != null", local), local);
    }

    @Override
    public Term compare(Value.Compare value) {
        return Comparisons.of(value.op(), compile(method, value.left()), compile(method, value.right()));
    }

    @Override
    public Term and(Value.And value) {
        return both(Binds.AND, "$L && $L", value.left(), value.right());
    }

    @Override
    public Term or(Value.Or value) {
        return both(Binds.OR, "$L || $L", value.left(), value.right());
    }

    @Override
    public Term not(Value.Not value) {
        return Term.present(Kind.BOOL, "!$L", method.conditionOperand(value.operand(), Binds.ATOM));
    }

    /** Operators of another kind stand in parentheses, which no reader has to think about. */
    private Term both(Binds binds, String format, Value left, Value right) {
        return Term.compound(Kind.BOOL, binds, format, side(binds, left), side(binds, right));
    }

    private CodeBlock side(Binds binds, Value side) {
        Term condition = Conditions.of(compile(method, side));
        return condition.operand(condition.binds() == binds ? binds : Binds.COMPARISON);
    }

    @Override
    public Term in(Value.In value) {
        Term item = compile(method, value.item());
        List<CodeBlock> list = value.list().items().stream()
                .map(element -> compile(method, element).nullable())
                .toList();
        return list.isEmpty()
                ? Term.present(Kind.BOOL, "false")
                : Term.present(
                        Kind.BOOL,
                        "$T.isOneOf($L, $L)",
                        RuntimeNames.VALUES,
                        item.nullable(),
                        CodeBlock.join(list, ", "));
    }

    @Override
    public Term within(Value.Within value) {
        return Term.present(
                Kind.BOOL,
                "$L.contains($L)",
                method.owner().networks(value.networks()),
                compile(method, value.item()).code());
    }

    @Override
    public Term list(Value.ListValue value) {
        List<CodeBlock> items = value.items().stream()
                .map(item -> compile(method, item).nullable())
                .toList();
        return Term.present(Kind.ANY, "$T.list($L)", RuntimeNames.VALUES, CodeBlock.join(items, ", "));
    }

    @Override
    public Term body(JsonValue.Body value) {
        throw new IllegalStateException("not built, " + value.span());
    }

    @Override
    public Term local(JsonValue.Local value) {
        throw new IllegalStateException("not built, " + value.span());
    }

    @Override
    public Term part(JsonValue.Part value) {
        throw new IllegalStateException("not built, " + value.span());
    }

    @Override
    public Term every(JsonValue.Every value) {
        throw new IllegalStateException("not built, " + value.span());
    }

    @Override
    public Term item(JsonValue.Item value) {
        return read(
                "item",
                ClassName.OBJECT,
                CodeBlock.of(
                        "$T.item($L, $L)",
                        RuntimeNames.LISTS,
                        compile(method, value.of()).nullable(),
                        compile(method, value.index()).nullable()));
    }

    @Override
    public Term pick(JsonValue.Pick value) {
        throw new IllegalStateException("not built, " + value.span());
    }

    @Override
    public Term each(JsonValue.Each value) {
        throw new IllegalStateException("not built, " + value.span());
    }

    @Override
    public Term call(JsonValue.Call value) {
        return Calls.of(method, value);
    }

    @Override
    public Term contains(JsonValue.Contains value) {
        return Term.present(
                Kind.BOOL,
                "$T.holds($L, $L)",
                RuntimeNames.LISTS,
                compile(method, value.list()).nullable(),
                compile(method, value.item()).nullable());
    }

    @Override
    public Term object(Value.ObjectValue value) {
        throw new IllegalStateException("an object outside JSON, " + value.span());
    }
}
