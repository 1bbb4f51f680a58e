package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Inspection;
import io.gatewright.dsl.diagnostic.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What the goals share that show something of a gateway: its inspection, and where the text goes. */
@NullUnmarked
abstract class InspectMojo extends GatewayMojo {
    /** How it is shown. */
    @Parameter(property = "gw.format", defaultValue = "text")
    String format;

    /** A file to write to instead of the standard output. */
    @Parameter(property = "gw.output")
    File output;

    /** A gateway, and how many of its constructs are not built yet. */
    record Inspected(Inspection inspection, int unbuilt) {}

    /** Fails, with all there is to tell, where the sources have mistakes. */
    final Inspected inspect() throws MojoExecutionException, MojoFailureException {
        return inspect(request());
    }

    /** The same of a request that is already made. */
    final Inspected inspect(CompileRequest request) throws MojoFailureException {
        Outcome<Inspection> outcome = GatewayCompiler.inspect(request);
        if (outcome.value().isEmpty()) {
            report(outcome.diagnostics());
            throw new MojoFailureException("the gateway cannot be shown");
        }
        Inspection inspection = outcome.value().get();
        return new Inspected(inspection, inspection.model().notBuilt().size());
    }

    /** {@code format}, one of {@code known}. */
    final String format(List<String> known) throws MojoFailureException {
        if (!known.contains(format)) {
            throw new MojoFailureException("gw.format is " + String.join(" or ", known) + ", not `" + format + "`");
        }
        return format;
    }

    final boolean color() {
        return output == null && Terminal.wantsColor();
    }

    /** Without the prefix of Maven's log, so that 80 columns stay 80 and programs can read it. */
    final void show(String text) throws MojoExecutionException {
        if (output == null) {
            System.out.print(text);
            System.out.flush();
            return;
        }
        Path file = output.toPath().toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
        getLog().info("wrote " + file);
    }
}
