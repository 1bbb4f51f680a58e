package io.gatewright.gw;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.explain.request.Asked;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.request.RequestReader;
import io.gatewright.compiler.explain.why.Explainer;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.compiler.explain.why.ExplanationJson;
import io.gatewright.compiler.explain.why.ExplanationText;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Says where a request goes and why: its normal form, the route that wins, the steps it passes and where each was written,
 * and for the other routes the first thing that keeps them from winning. Sends nothing. Or says what the code of a
 * diagnostic means.
 */
@NullUnmarked
@Mojo(name = "explain", threadSafe = true)
public final class ExplainMojo extends InspectMojo {
    /** Method and target: {@code GET /orders/42}, or with a host {@code GET https://api.example.com/orders/42}. */
    @Parameter(property = "request")
    String request;

    /** A code to explain instead of a request: {@code GW3101}; {@code GW31} lists those that start so. */
    @Parameter(property = "code")
    String code;

    /** Header fields, one on each line, or separated by {@code ;} before the name of the next. */
    @Parameter(property = "header", defaultValue = "")
    String header;

    /** {@code http} or {@code https}; by default that of the target, or {@code http}. */
    @Parameter(property = "scheme")
    String scheme;

    /** How many routes that do not take the request are shown; all others are counted. */
    @Parameter(property = "gw.explain.nearest", defaultValue = "8")
    int nearest;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        String as = format(List.of("text", "json"));
        if (code != null) {
            show(CodeQuestion.answer(code, as.equals("json"), color()));
            return;
        }
        if (request == null || request.isBlank()) {
            throw new MojoFailureException(
                    "which request? For example -Drequest=\"GET /orders/42\", or -Dcode=GW3101 for the page of a code");
        }
        if (nearest < 0) {
            throw new MojoFailureException("gw.explain.nearest is a number of routes, not " + nearest);
        }
        AskedRequest asked = asked();
        Inspected gateway = inspect();
        Inspection inspection = gateway.inspection();
        Explanation explanation = new Explainer(
                        inspection.model(), inspection.routes(), inspection.chains(), gateway.unbuilt())
                .explain(asked);
        show(
                as.equals("json")
                        ? ExplanationJson.render(explanation, nearest)
                        : ExplanationText.render(explanation, nearest, color()));
    }

    private AskedRequest asked() throws MojoFailureException {
        Asked asked = RequestReader.read(request, header == null ? "" : header, Optional.ofNullable(scheme));
        if (asked instanceof Asked.Unclear unclear) {
            throw new MojoFailureException(unclear.problem());
        }
        return ((Asked.Understood) asked).request();
    }
}
