package io.gatewright.compiler.plan.chain;

import io.gatewright.compiler.model.Value;

/** Whether a value depends on who the caller is. */
final class Identities implements Value.Cases<Boolean> {
    private static final Identities INSTANCE = new Identities();

    private Identities() {}

    static boolean areReadBy(Value value) {
        return value.match(INSTANCE);
    }

    @Override
    public Boolean authPresent(Value.AuthPresent value) {
        return true;
    }

    @Override
    public Boolean authField(Value.AuthField value) {
        return true;
    }

    @Override
    public Boolean claim(Value.Claim value) {
        return true;
    }

    @Override
    public Boolean coalesce(Value.Coalesce value) {
        return areReadBy(value.first()) || areReadBy(value.second());
    }

    @Override
    public Boolean compare(Value.Compare value) {
        return areReadBy(value.left()) || areReadBy(value.right());
    }

    @Override
    public Boolean and(Value.And value) {
        return areReadBy(value.left()) || areReadBy(value.right());
    }

    @Override
    public Boolean or(Value.Or value) {
        return areReadBy(value.left()) || areReadBy(value.right());
    }

    @Override
    public Boolean not(Value.Not value) {
        return areReadBy(value.operand());
    }

    @Override
    public Boolean in(Value.In value) {
        return areReadBy(value.item()) || areReadBy(value.list());
    }

    @Override
    public Boolean list(Value.ListValue value) {
        return value.items().stream().anyMatch(Identities::areReadBy);
    }

    @Override
    public Boolean object(Value.ObjectValue value) {
        return value.members().stream().anyMatch(member -> areReadBy(member.value()));
    }

    @Override
    public Boolean text(Value.Text value) {
        return false;
    }

    @Override
    public Boolean decimal(Value.Decimal value) {
        return false;
    }

    @Override
    public Boolean bool(Value.Bool value) {
        return false;
    }

    @Override
    public Boolean nothing(Value.Null value) {
        return false;
    }

    @Override
    public Boolean requestAttr(Value.RequestAttr value) {
        return false;
    }

    @Override
    public Boolean clientIp(Value.ClientIp value) {
        return false;
    }

    @Override
    public Boolean header(Value.HeaderValue value) {
        return false;
    }

    @Override
    public Boolean query(Value.QueryValue value) {
        return false;
    }

    @Override
    public Boolean cookie(Value.CookieValue value) {
        return false;
    }

    @Override
    public Boolean path(Value.PathValue value) {
        return false;
    }

    @Override
    public Boolean param(Value.ParamValue value) {
        return false;
    }

    @Override
    public Boolean unbuilt(Value.Unbuilt value) {
        return false;
    }
}
