package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.explain.request.AskedRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a request goes, and why.
 *
 * @param gateway its name
 * @param fields which of the request's values may be shown
 * @param host empty where the target was refused first
 * @param unshared empty unless it is a preflight that is treated like any other OPTIONS
 * @param whyNot every route but the winner, the nearest first
 * @param unbuilt how many constructs of the source do not take effect yet
 */
public record Explanation(
        String gateway,
        AskedRequest request,
        Fields fields,
        NormalForm normalForm,
        Optional<HostChoice> host,
        Optional<Unshared> unshared,
        Verdict verdict,
        List<WhyNot> whyNot,
        int unbuilt) {
    public Explanation {
        Objects.requireNonNull(gateway);
        Objects.requireNonNull(request);
        Objects.requireNonNull(fields);
        Objects.requireNonNull(normalForm);
        Objects.requireNonNull(host);
        Objects.requireNonNull(unshared);
        Objects.requireNonNull(verdict);
        whyNot = List.copyOf(whyNot);
    }

    /** The same, of a preflight that is treated like any other OPTIONS. */
    Explanation with(Unshared preflight) {
        return new Explanation(
                gateway, request, fields, normalForm, host, Optional.of(preflight), verdict, whyNot, unbuilt);
    }
}
