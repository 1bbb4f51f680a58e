package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.audit.AuditJson;
import io.gatewright.compiler.audit.AuditText;
import io.gatewright.compiler.model.GatewayModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lists what a reviewer of the gateway's security has to look at: every {@code public}, {@code lift} and {@code allow},
 * origins that are everyone's, and what is not verified, with the reasons, the last days, and who wrote the line.
 */
@NullUnmarked
@Mojo(name = "audit", threadSafe = true)
public final class AuditMojo extends InspectMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        String as = format(List.of("text", "json"));
        CompileRequest request = request();
        GatewayModel gateway = inspect(request).inspection().model();
        RepositoryPaths paths = paths(request);
        GitBlame blames = new GitBlame(paths, getLog());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        show(
                as.equals("json")
                        ? AuditJson.render(gateway, paths, blames, today)
                        : AuditText.render(gateway, blames, today, color()));
    }
}
