package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Checks the gateway's sources and tells what is wrong with them: to a person, and in the forms that other programs read.
 * Needs no network, environment variable or secret, and generates nothing.
 */
@NullUnmarked
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends GatewayMojo {
    /** {@code text}, {@code json}, {@code sarif}, {@code github}, or several with commas between them. */
    @Parameter(property = "gw.format", defaultValue = "text")
    String format;

    /** A file to write to instead of the standard output, where one format is asked for. */
    @Parameter(property = "gw.output")
    File output;

    /** A file for the text. */
    @Parameter(property = "gw.output.text")
    File textOutput;

    /** A file for JSON. */
    @Parameter(property = "gw.output.json")
    File jsonOutput;

    /** A file for SARIF. */
    @Parameter(property = "gw.output.sarif")
    File sarifOutput;

    /** A file for annotations of GitHub. */
    @Parameter(property = "gw.output.github")
    File githubOutput;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        CheckOutputs outputs = outputs();
        outputs.clear();
        CompileRequest request = request();
        Report report =
                new Report(Report.Tool.CHECK, version(), GatewayCompiler.review(request), paths(request), threshold());
        for (Map.Entry<CheckFormat, Path> file : outputs.files().entrySet()) {
            CheckOutputs.write(file.getValue(), file.getKey().render(report));
            getLog().info("wrote " + file.getValue());
        }
        for (CheckFormat shown : outputs.shown()) {
            if (shown == CheckFormat.TEXT) {
                new DiagnosticLog(getLog()).print(report.verdict().told());
            } else {
                System.out.print(shown.render(report));
                System.out.flush();
            }
        }
        failAt(report.failOn(), report.verdict().told());
    }

    private CheckOutputs outputs() throws MojoFailureException {
        Map<CheckFormat, File> files = new EnumMap<>(CheckFormat.class);
        put(files, CheckFormat.TEXT, textOutput);
        put(files, CheckFormat.JSON, jsonOutput);
        put(files, CheckFormat.SARIF, sarifOutput);
        put(files, CheckFormat.GITHUB, githubOutput);
        return CheckOutputs.of(format, output, files);
    }

    private static void put(Map<CheckFormat, File> files, CheckFormat format, @Nullable File file) {
        if (file != null) {
            files.put(format, file);
        }
    }
}
