package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.dsl.diagnostic.Diagnostic;
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

    /** Prints all diagnostics, and fails the build where one is an error. */
    final void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        new DiagnosticLog(getLog()).print(diagnostics);
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            throw new MojoFailureException(
                    errors == 1 ? "the gateway has 1 error" : "the gateway has " + errors + " errors");
        }
    }
}
