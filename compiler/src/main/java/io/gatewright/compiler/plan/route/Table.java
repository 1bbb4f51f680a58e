package io.gatewright.compiler.plan.route;

import java.util.Objects;

/**
 * The routes of one host, or of all hosts with one suffix, or of the hosts that no route names.
 *
 * @param select by the request's own method
 * @param preflight by the method that a CORS preflight asks for: conditions are ignored. The same object as {@code select}
 *     where no route has any
 */
public record Table(Decision select, Decision preflight) {
    public Table {
        Objects.requireNonNull(select);
        Objects.requireNonNull(preflight);
    }
}
