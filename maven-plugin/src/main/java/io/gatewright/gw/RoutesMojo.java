package io.gatewright.gw;

import io.gatewright.compiler.explain.normal.HostForm;
import io.gatewright.compiler.explain.routes.RouteFilter;
import io.gatewright.compiler.explain.routes.RouteTable;
import io.gatewright.compiler.explain.routes.RoutesJson;
import io.gatewright.compiler.explain.routes.RoutesMermaid;
import io.gatewright.compiler.explain.routes.RoutesText;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Shows the table of routes: who may call what, at which cost, and where it goes. As {@code text} for a terminal, {@code
 * json}, or {@code mermaid}, the decision tree as a picture.
 */
@NullUnmarked
@Mojo(name = "routes", threadSafe = true)
public final class RoutesMojo extends InspectMojo {
    /** Only routes all of whose paths start with this one: {@code /orders}, {@code /orders/{id}}. */
    @Parameter(property = "gw.routes.under")
    String under;

    /** Only routes that requests for this host reach, or that name it: {@code api.example.com}, {@code *.example.com}. */
    @Parameter(property = "gw.routes.host")
    String host;

    /** Only routes that take this method. */
    @Parameter(property = "gw.routes.method")
    String method;

    /** Whether the text has the {@code ##} lines of each route; JSON always has. */
    @Parameter(property = "gw.routes.docs", defaultValue = "false")
    boolean docs;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        String as = format(List.of("text", "json", "mermaid"));
        RouteFilter filter = filter();
        Inspected gateway = inspect();
        RouteTable table = RouteTable.of(gateway.inspection().model(), filter, gateway.unbuilt());
        show(
                switch (as) {
                    case "json" -> RoutesJson.render(table);
                    case "mermaid" ->
                        RoutesMermaid.render(table, gateway.inspection().routes());
                    default -> RoutesText.render(table, docs, color());
                });
    }

    private RouteFilter filter() throws MojoFailureException {
        List<String> segments = under == null
                ? List.of()
                : RouteFilter.segments(under)
                        .orElseThrow(() -> new MojoFailureException(
                                "gw.routes.under is a path such as /orders, not `" + under + "`"));
        return new RouteFilter(segments, host(), method());
    }

    private Optional<String> method() throws MojoFailureException {
        if (method != null && !RouteFilter.isMethod(method)) {
            throw new MojoFailureException("gw.routes.method is a method such as GET, or ANY, not `" + method + "`");
        }
        return Optional.ofNullable(method);
    }

    private Optional<String> host() throws MojoFailureException {
        if (host == null) {
            return Optional.empty();
        }
        String prefix = host.startsWith("*.") ? "*." : "";
        if (HostForm.of(host.substring(prefix.length())) instanceof HostForm.Known known) {
            return Optional.of(prefix + known.name());
        }
        throw new MojoFailureException("gw.routes.host is a host such as api.example.com, not `" + host + "`");
    }
}
