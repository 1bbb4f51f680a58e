package io.gatewright.gw;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.NullUnmarked;

/** Fails where a file is not in the one style, and prints what {@code gw:fmt} would change as a unified diff. Writes nothing. */
@NullUnmarked
@Mojo(name = "fmt-check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class FmtCheckMojo extends StyleMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Looked looked = look();
        for (Untidy each : looked.untidy()) {
            System.out.print(StyleDiff.of(each.name(), each.before(), each.after(), Terminal.wantsColor()));
        }
        System.out.flush();
        tell(looked.broken());
        if (!looked.untidy().isEmpty()) {
            throw new MojoFailureException(looked.untidy().size() + " of " + count(looked.files())
                    + " would be laid out differently; mvn gw:fmt does it");
        }
        getLog().info(count(looked.files()) + " in the one style");
    }
}
