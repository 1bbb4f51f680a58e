package io.gatewright.gw;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Makes a new project: a gateway with its tests, and a workflow for GitHub that checks, tests and compares every change.
 * {@code mvn package} passes in it. Overwrites nothing.
 */
@NullUnmarked
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {
    /** Where the project goes; by default the folder that Maven was started in. */
    @Parameter(property = "directory", defaultValue = "${session.executionRootDirectory}")
    File directory;

    /** The group id of the project. */
    @Parameter(property = "groupId", defaultValue = "com.example")
    String groupId;

    /** The artifact id of the project, which also names the gateway; by default the name of the folder. */
    @Parameter(property = "artifactId")
    String artifactId;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    String gatewrightVersion;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path root = directory.toPath().toAbsolutePath().normalize();
        Path folder = root.getFileName();
        String artifact =
                artifactId != null ? artifactId : StarterNames.artifact(folder == null ? "" : folder.toString());
        Starter starter = new Starter(groupId, artifact, gatewrightVersion);
        starter.write(root);
        starter.files().forEach(file -> getLog().info("wrote " + root.resolve(file)));
        RepositoryPaths.repository(root)
                .filter(repository -> !repository.equals(root))
                .ifPresent(repository -> getLog().warn("GitHub looks for workflows in " + repository
                        + " alone: move " + Starter.WORKFLOW + " there, and say `cd "
                        + repository.relativize(root).toString().replace('\\', '/') + "` in its steps"));
        getLog().info("next: `mvn package`, then `java -jar target/" + artifact + ".jar --help`");
    }
}
