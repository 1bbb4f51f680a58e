package io.gatewright.compiler.explain.text;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as the language writes them, on one line, with parentheses exactly where they are needed. */
public final class Expressions implements Value.Cases<Expressions.Written> {
    private static final Expressions INSTANCE = new Expressions();
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int COALESCE = 5;
    private static final int TIGHT = 6;

    private Expressions() {}

    /** @param level how tightly the text holds together; higher is tighter */
    record Written(String text, int level) {}

    /** {@code partner.id ?? client.ip} */
    public static String text(Value value) {
        return value.match(INSTANCE).text();
    }

    /** The conjunction of {@code conditions}. */
    public static String all(List<Value> conditions) {
        return conditions.size() == 1
                ? text(conditions.get(0))
                : conditions.stream().map(each -> text(each, AND)).collect(Collectors.joining(" and "));
    }

    /** {@code "a"}, escaped. */
    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String text(Value value, int atLeast) {
        Written written = value.match(INSTANCE);
        return written.level() >= atLeast ? written.text() : "(" + written.text() + ")";
    }

    private static Written tight(String text) {
        return new Written(text, TIGHT);
    }

    private static Written both(Value left, String operator, Value right, int level, int leftLevel, int rightLevel) {
        return new Written(text(left, leftLevel) + " " + operator + " " + text(right, rightLevel), level);
    }

    private static Written dotted(String root, List<String> path) {
        return tight(path.isEmpty() ? root : root + "." + String.join(".", path));
    }

    @Override
    public Written text(Value.Text value) {
        return tight(quoted(value.value()));
    }

    @Override
    public Written decimal(Value.Decimal value) {
        return tight(value.value().toPlainString());
    }

    @Override
    public Written bool(Value.Bool value) {
        return tight(Boolean.toString(value.value()));
    }

    @Override
    public Written nothing(Value.Null value) {
        return tight("null");
    }

    @Override
    public Written requestAttr(RequestValue.RequestAttr value) {
        return tight("request." + value.attr().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Written clientIp(RequestValue.ClientIp value) {
        return tight("client.ip");
    }

    @Override
    public Written header(RequestValue.HeaderValue value) {
        return tight("header." + value.name());
    }

    @Override
    public Written query(RequestValue.QueryValue value) {
        return tight("query." + value.name());
    }

    @Override
    public Written cookie(RequestValue.CookieValue value) {
        return tight("cookie." + value.name());
    }

    @Override
    public Written path(RequestValue.PathValue value) {
        return tight("path." + value.name());
    }

    @Override
    public Written authPresent(RequestValue.AuthPresent value) {
        return tight(value.auth());
    }

    @Override
    public Written authField(RequestValue.AuthField value) {
        return dotted(value.auth(), value.path());
    }

    @Override
    public Written granted(RequestValue.Granted value) {
        String of = value.namesAuth() ? value.auth() + "." : "";
        return tight(of + value.grant().text() + "(" + quoted(value.name()) + ")");
    }

    @Override
    public Written claim(RequestValue.Claim value) {
        return dotted("claims", value.path());
    }

    @Override
    public Written param(Value.ParamValue value) {
        return tight(value.name());
    }

    @Override
    public Written coalesce(Value.Coalesce value) {
        return both(value.first(), "??", value.second(), COALESCE, TIGHT, COALESCE);
    }

    @Override
    public Written compare(Value.Compare value) {
        return both(value.left(), value.op().text(), value.right(), COMPARE, COALESCE, COALESCE);
    }

    @Override
    public Written and(Value.And value) {
        return both(value.left(), "and", value.right(), AND, AND, NOT);
    }

    @Override
    public Written or(Value.Or value) {
        return both(value.left(), "or", value.right(), OR, OR, AND);
    }

    @Override
    public Written not(Value.Not value) {
        return new Written("not " + text(value.operand(), NOT), NOT);
    }

    @Override
    public Written in(Value.In value) {
        return both(value.item(), "in", value.list(), COMPARE, COALESCE, COALESCE);
    }

    @Override
    public Written within(Value.Within value) {
        String networks = value.networks().stream()
                .map(network -> quoted(network.shown()))
                .collect(Collectors.joining(", ", "[", "]"));
        return new Written(text(value.item(), COALESCE) + " in " + networks, COMPARE);
    }

    @Override
    public Written list(Value.ListValue value) {
        return tight(value.items().stream().map(Expressions::text).collect(Collectors.joining(", ", "[", "]")));
    }

    @Override
    public Written object(Value.ObjectValue value) {
        return tight(value.members().stream()
                .map(member -> member.key() + ": " + text(member.value()))
                .collect(Collectors.joining(", ", "{ ", " }")));
    }

    @Override
    public Written body(JsonValue.Body value) {
        return tight("body");
    }

    @Override
    public Written local(JsonValue.Local value) {
        return tight(value.name());
    }

    private static String after(Value of, String what) {
        return text(of, TIGHT) + what;
    }

    @Override
    public Written part(JsonValue.Part value) {
        return tight(after(value.of(), "." + value.name()));
    }

    @Override
    public Written every(JsonValue.Every value) {
        return tight(after(value.of(), ".*"));
    }

    @Override
    public Written item(JsonValue.Item value) {
        return tight(after(value.of(), "[" + text(value.index()) + "]"));
    }

    @Override
    public Written pick(JsonValue.Pick value) {
        String picked =
                value.members().stream().map(Expressions::picked).collect(Collectors.joining(", ", ".{ ", " }"));
        return tight(after(value.of(), picked));
    }

    private static String picked(JsonValue.Picked member) {
        String path = String.join(".", member.path());
        return path.equals(member.key()) ? path : member.key() + ": " + path;
    }

    @Override
    public Written each(JsonValue.Each value) {
        return new Written("each " + value.variable() + " in " + text(value.over()) + " " + text(value.body()), OR);
    }

    @Override
    public Written call(JsonValue.Call value) {
        return tight(value.function().text()
                + value.arguments().stream().map(Expressions::text).collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public Written contains(JsonValue.Contains value) {
        return both(value.item(), "in", value.list(), COMPARE, COALESCE, COALESCE);
    }
}
