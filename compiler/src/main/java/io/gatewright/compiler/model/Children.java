package io.gatewright.compiler.model;

import java.util.List;

/** The values that a value is directly made of, in the order written. */
final class Children implements Value.Cases<List<Value>> {
    private static final Children CHILDREN = new Children();

    private Children() {}

    static List<Value> of(Value value) {
        return value.match(CHILDREN);
    }

    @Override
    public List<Value> text(Value.Text value) {
        return List.of();
    }

    @Override
    public List<Value> decimal(Value.Decimal value) {
        return List.of();
    }

    @Override
    public List<Value> bool(Value.Bool value) {
        return List.of();
    }

    @Override
    public List<Value> nothing(Value.Null value) {
        return List.of();
    }

    @Override
    public List<Value> requestAttr(RequestValue.RequestAttr value) {
        return List.of();
    }

    @Override
    public List<Value> clientIp(RequestValue.ClientIp value) {
        return List.of();
    }

    @Override
    public List<Value> header(RequestValue.HeaderValue value) {
        return List.of();
    }

    @Override
    public List<Value> query(RequestValue.QueryValue value) {
        return List.of();
    }

    @Override
    public List<Value> cookie(RequestValue.CookieValue value) {
        return List.of();
    }

    @Override
    public List<Value> path(RequestValue.PathValue value) {
        return List.of();
    }

    @Override
    public List<Value> authPresent(RequestValue.AuthPresent value) {
        return List.of();
    }

    @Override
    public List<Value> authField(RequestValue.AuthField value) {
        return List.of();
    }

    @Override
    public List<Value> granted(RequestValue.Granted value) {
        return List.of();
    }

    @Override
    public List<Value> claim(RequestValue.Claim value) {
        return List.of();
    }

    @Override
    public List<Value> param(Value.ParamValue value) {
        return List.of();
    }

    @Override
    public List<Value> body(JsonValue.Body value) {
        return List.of();
    }

    @Override
    public List<Value> local(JsonValue.Local value) {
        return List.of();
    }

    @Override
    public List<Value> coalesce(Value.Coalesce value) {
        return List.of(value.first(), value.second());
    }

    @Override
    public List<Value> compare(Value.Compare value) {
        return List.of(value.left(), value.right());
    }

    @Override
    public List<Value> and(Value.And value) {
        return List.of(value.left(), value.right());
    }

    @Override
    public List<Value> or(Value.Or value) {
        return List.of(value.left(), value.right());
    }

    @Override
    public List<Value> not(Value.Not value) {
        return List.of(value.operand());
    }

    @Override
    public List<Value> in(Value.In value) {
        return List.of(value.item(), value.list());
    }

    @Override
    public List<Value> within(Value.Within value) {
        return List.of(value.item());
    }

    @Override
    public List<Value> contains(JsonValue.Contains value) {
        return List.of(value.item(), value.list());
    }

    @Override
    public List<Value> list(Value.ListValue value) {
        return value.items();
    }

    @Override
    public List<Value> object(Value.ObjectValue value) {
        return value.members().stream().map(Value.Member::value).toList();
    }

    @Override
    public List<Value> part(JsonValue.Part value) {
        return List.of(value.of());
    }

    @Override
    public List<Value> every(JsonValue.Every value) {
        return List.of(value.of());
    }

    @Override
    public List<Value> item(JsonValue.Item value) {
        return List.of(value.of(), value.index());
    }

    @Override
    public List<Value> pick(JsonValue.Pick value) {
        return List.of(value.of());
    }

    @Override
    public List<Value> each(JsonValue.Each value) {
        return List.of(value.over(), value.body());
    }

    @Override
    public List<Value> call(JsonValue.Call value) {
        return value.arguments();
    }
}
