package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.diff.Difference;
import io.gatewright.compiler.diff.GatewayDiff;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.report.DiffDiagnostics;
import io.gatewright.compiler.report.Report;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change of the gateway means: which requests are treated differently than before, each kind of them with a request
 * that shows it. Fails where access was loosened and no line of the change approves it. Sends nothing.
 */
@NullUnmarked
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends GatewayMojo {
    /** What to compare with: a git ref, the folder of a project or of {@code .gw} files, or a jar made by {@code gw:package}. */
    @Parameter(property = "gw.against", defaultValue = "HEAD")
    String against;

    /** The groups that fail the build unless approved, with commas between them; {@code never}: none does. */
    @Parameter(property = "gw.diff.failOn", defaultValue = "loosened,unknown")
    String failGroups;

    /** {@code text}, {@code json}, {@code markdown}, {@code sarif}, or several with commas between them. */
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

    /** A file for Markdown. */
    @Parameter(property = "gw.output.markdown")
    File markdownOutput;

    /** A file for SARIF. */
    @Parameter(property = "gw.output.sarif")
    File sarifOutput;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        List<Group> failing = failing();
        Map<DiffFormat, Optional<Path>> outputs = outputs();
        CompileRequest request = request();
        Inspection after = inspected(request, "the gateway");
        Inspection before = inspected(earlier(request, after), "the gateway at " + against);
        Difference difference = GatewayDiff.of(before, after, request.today());
        List<Group> fails = failing.stream()
                .filter(group -> difference.unapproved().containsKey(group))
                .toList();
        Report report = new Report(
                Report.Tool.DIFF,
                version(),
                DiffDiagnostics.of(difference, after.model()),
                paths(request),
                threshold());
        write(outputs, new DiffFormat.Told(difference, against, fails, report));
        if (!fails.isEmpty()) {
            throw new MojoFailureException(fails.stream()
                            .map(group -> group.title() + ": "
                                    + difference.unapproved().get(group))
                            .collect(Collectors.joining(", ", "", "; if this is wanted, approve it in the change: "))
                    + "`allow " + fails.get(0).code() + " because \"…\"`");
        }
    }

    /** The request for the earlier gateway; an empty one where there was none. */
    private CompileRequest earlier(CompileRequest request, Inspection after)
            throws MojoExecutionException, MojoFailureException {
        Against.Found found = new Against(
                        project.getBasedir().toPath(), sourceDirectory.toPath(), testSourceDirectory.toPath())
                .find(against);
        List<SourceFile> files = found.sources();
        if (files.isEmpty()) {
            getLog().info("there was no gateway at " + against + ": all of it is new");
            files = List.of(new SourceFile("none.gw", "gateway " + after.model().name() + " { listen 8080 }\n"));
        }
        return new CompileRequest(
                files,
                found.sources().isEmpty() ? List.of() : found.testSources(),
                request.packageName(),
                request.today());
    }

    private Inspection inspected(CompileRequest request, String what) throws MojoFailureException {
        Outcome<Inspection> outcome = GatewayCompiler.inspect(request);
        if (outcome.value().isPresent()) {
            return outcome.value().get();
        }
        new DiagnosticLog(getLog())
                .print(outcome.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList());
        throw new MojoFailureException(what + " has errors, so there is nothing to compare");
    }

    private List<Group> failing() throws MojoFailureException {
        List<Group> groups = new ArrayList<>();
        if (failGroups.strip().equals("never")) {
            return groups;
        }
        for (String word : failGroups.split(",", -1)) {
            groups.add(Group.named(word.strip())
                    .orElseThrow(() -> new MojoFailureException("gw.diff.failOn is never, or some of " + Group.words()
                            + " with commas between, not `" + word.strip() + "`")));
        }
        return groups;
    }

    /** Each format that is asked for, with its file; empty: it goes to the standard output. */
    private Map<DiffFormat, Optional<Path>> outputs() throws MojoFailureException {
        Map<DiffFormat, Optional<Path>> outputs = new EnumMap<>(DiffFormat.class);
        for (String word : format.split(",", -1)) {
            DiffFormat named = DiffFormat.named(word.strip())
                    .orElseThrow(() -> new MojoFailureException("gw.format is text, json, markdown or sarif, or several"
                            + " of them with commas between, not `" + word.strip() + "`"));
            outputs.put(named, Optional.ofNullable(output).map(File::toPath));
        }
        if (output != null && outputs.size() > 1) {
            throw new MojoFailureException("gw.output takes one format, not `" + format
                    + "`: a file for each is gw.output.json, gw.output.markdown, …");
        }
        put(outputs, DiffFormat.TEXT, textOutput);
        put(outputs, DiffFormat.JSON, jsonOutput);
        put(outputs, DiffFormat.MARKDOWN, markdownOutput);
        put(outputs, DiffFormat.SARIF, sarifOutput);
        List<String> shown = outputs.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(each -> each.getKey().word())
                .toList();
        if (shown.size() > 1) {
            throw new MojoFailureException(
                    String.join(" and ", shown) + " cannot both be read from the standard output:"
                            + " write one to a file, for example -Dgw.output." + shown.get(1) + "=…");
        }
        return outputs;
    }

    private static void put(Map<DiffFormat, Optional<Path>> outputs, DiffFormat format, @Nullable File file) {
        if (file != null) {
            outputs.put(format, Optional.of(file.toPath()));
        }
    }

    private void write(Map<DiffFormat, Optional<Path>> outputs, DiffFormat.Told told) throws MojoExecutionException {
        for (Map.Entry<DiffFormat, Optional<Path>> each : outputs.entrySet()) {
            if (each.getValue().isPresent()) {
                CheckOutputs.write(each.getValue().get(), each.getKey().render(told, false));
                getLog().info("wrote " + each.getValue().get());
            } else {
                System.out.print(each.getKey().render(told, Terminal.wantsColor()));
                System.out.flush();
            }
        }
    }
}
