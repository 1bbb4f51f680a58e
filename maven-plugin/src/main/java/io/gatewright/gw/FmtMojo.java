package io.gatewright.gw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lays out the gateway's files, those of tests included, in the one style. Comments stay, and what the gateway does never
 * changes; a file with a syntax error is told and left as it is.
 */
@NullUnmarked
@Mojo(name = "fmt", threadSafe = true)
public final class FmtMojo extends StyleMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Looked looked = look();
        for (Untidy each : looked.untidy()) {
            try {
                Files.writeString(each.file(), each.after(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new MojoExecutionException("cannot write " + each.file() + ": " + e.getMessage(), e);
            }
            getLog().info("formatted " + each.name());
        }
        getLog().info(looked.untidy().size() + " of " + count(looked.files()) + " changed");
        tell(looked.broken());
    }
}
