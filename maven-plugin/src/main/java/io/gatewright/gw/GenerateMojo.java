package io.gatewright.gw;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** Compiles the gateway's sources to Java, and its tests to Java tests. Files that would not change are not touched. */
@NullUnmarked
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends GatewayMojo {
    /** Where the gateway's Java goes. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/gateway")
    File outputDirectory;

    /** Where the Java of its tests goes. */
    @Parameter(defaultValue = "${project.build.directory}/generated-test-sources/gateway")
    File testOutputDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        CompileRequest request = request();
        Outcome<Compilation> outcome = GatewayCompiler.compile(request);
        report(outcome.diagnostics());
        Compilation compilation = outcome.value()
                .orElseThrow(() -> new MojoExecutionException("the compiler found no error, yet made no gateway"));
        write(outputDirectory.toPath(), compilation.sources());
        write(testOutputDirectory.toPath(), compilation.testSources());
        project.addCompileSourceRoot(outputDirectory.getPath());
        project.addTestCompileSourceRoot(testOutputDirectory.getPath());
        write(GatewayIndex.sources(project), texts(request.sources()));
        GatewayIndex.of(compilation).write(GatewayIndex.file(project));
    }

    /** What the gateway is made of, kept for its jar. */
    private static Map<String, String> texts(List<SourceFile> sources) {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach(source -> texts.put(source.name(), source.text()));
        return texts;
    }

    private static void write(Path root, Map<String, String> files) throws MojoExecutionException {
        new GeneratedFolder(root).update(files);
    }
}
