package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.report.Threshold;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.source.SourceFile;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.NullUnmarked;

/** The settings that every goal about {@code .gw} files shares. */
@NullUnmarked
abstract class GatewayMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** Where the gateway's {@code .gw} files live. */
    @Parameter(property = "gw.sourceDirectory", defaultValue = "${project.basedir}/src/main/gateway")
    File sourceDirectory;

    /** Where files live that hold only {@code test} and {@code assert} and never reach the jar. */
    @Parameter(property = "gw.testSourceDirectory", defaultValue = "${project.basedir}/src/test/gateway")
    File testSourceDirectory;

    /** The Java package of the generated classes; by default the project's group and artifact id made into one. */
    @Parameter(property = "gw.packageName")
    String packageName;

    /** From which severity on the build fails: {@code error}, {@code warning}, {@code note}, or {@code never}. */
    @Parameter(property = "gw.failOn", defaultValue = "error")
    String failOn;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    String gatewrightVersion;

    final CompileRequest request() throws MojoExecutionException, MojoFailureException {
        List<SourceFile> sources = GatewaySources.read(sourceDirectory.toPath());
        if (sources.isEmpty()) {
            throw new MojoFailureException(
                    "no .gw file in " + sourceDirectory + "; a gateway needs at least one, with a `gateway` block");
        }
        String name = packageName == null
                ? PackageNames.of(project.getGroupId(), project.getArtifactId())
                : PackageNames.checked(packageName);
        return new CompileRequest(
                sources,
                GatewaySources.read(testSourceDirectory.toPath()),
                name,
                LocalDate.now(ZoneId.systemDefault()));
    }

    /** Whether this project only holds modules together, so that there is nothing to do; says so. */
    final boolean holdsModulesOnly() {
        boolean only = !project.getModules().isEmpty() && !sourceDirectory.exists();
        if (only) {
            getLog().info("there is no gateway here, only modules");
        }
        return only;
    }

    /** Where the sources of {@code request} are. */
    final RepositoryPaths paths(CompileRequest request) {
        return new RepositoryPaths(
                project.getBasedir().toPath(), sourceDirectory.toPath(), testSourceDirectory.toPath(), request);
    }

    final String version() {
        return gatewrightVersion;
    }

    final Threshold threshold() throws MojoFailureException {
        return Threshold.named(failOn)
                .orElseThrow(() ->
                        new MojoFailureException("gw.failOn is error, warning, note or never, not `" + failOn + "`"));
    }

    /** Prints all diagnostics. Fails the build where one is an error, or at or above the threshold. */
    final void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        new DiagnosticLog(getLog()).print(diagnostics);
        failAt(Threshold.ERROR, diagnostics);
        failAt(threshold(), diagnostics);
    }

    /** Fails the build where one of {@code diagnostics} is at or above {@code threshold}. */
    static void failAt(Threshold threshold, List<Diagnostic> diagnostics) throws MojoFailureException {
        List<Diagnostic> reached = threshold.reached(diagnostics);
        if (reached.isEmpty()) {
            return;
        }
        String count = "the gateway has " + HumanRenderer.count(reached);
        throw new MojoFailureException(
                reached.stream().anyMatch(Diagnostic::isError)
                        ? count
                        : count + ", and gw.failOn is " + threshold.word());
    }
}
