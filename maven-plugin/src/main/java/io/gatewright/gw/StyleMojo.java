package io.gatewright.gw;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.format.Formatter;
import io.gatewright.dsl.source.SourceFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What the goals share that know the one style. */
@NullUnmarked
abstract class StyleMojo extends AbstractMojo {
    /** Where the gateway's {@code .gw} files live. */
    @Parameter(property = "gw.sourceDirectory", defaultValue = "${project.basedir}/src/main/gateway")
    File sourceDirectory;

    /** Where files live that hold only {@code test} and {@code assert}. */
    @Parameter(property = "gw.testSourceDirectory", defaultValue = "${project.basedir}/src/test/gateway")
    File testSourceDirectory;

    /** Shown before the names of files. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    File basedir;

    /** A file that is not in the one style. */
    record Untidy(Path file, String name, String before, String after) {}

    /** How many files there are, and which of them are not in the one style. */
    record Looked(int files, List<Untidy> untidy, List<Diagnostic> broken) {}

    /** Looks at all files; those with syntax errors are told and have no style. */
    final Looked look() throws MojoExecutionException {
        List<Untidy> untidy = new ArrayList<>();
        List<Diagnostic> broken = new ArrayList<>();
        int files = 0;
        for (File folder : List.of(sourceDirectory, testSourceDirectory)) {
            for (SourceFile source : GatewaySources.read(folder.toPath())) {
                files++;
                Path file = folder.toPath().resolve(source.name());
                Outcome<String> formatted = Formatter.format(source);
                formatted
                        .value()
                        .filter(text -> !text.equals(source.text()))
                        .ifPresent(text -> untidy.add(new Untidy(file, name(file), source.text(), text)));
                if (formatted.value().isEmpty()) {
                    broken.addAll(formatted.diagnostics());
                }
            }
        }
        return new Looked(files, untidy, broken);
    }

    private String name(Path file) {
        Path base = basedir.toPath().toAbsolutePath();
        Path whole = file.toAbsolutePath();
        return (whole.startsWith(base) ? base.relativize(whole) : whole)
                .toString()
                .replace('\\', '/');
    }

    /** Tells of syntax errors, and fails where there is one. */
    final void tell(List<Diagnostic> broken) throws MojoFailureException {
        if (!broken.isEmpty()) {
            new DiagnosticLog(getLog()).print(broken);
            throw new MojoFailureException("what cannot be read cannot be laid out");
        }
    }

    static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
