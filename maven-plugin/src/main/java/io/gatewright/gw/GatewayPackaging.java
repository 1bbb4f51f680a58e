package io.gatewright.gw;

import java.util.Properties;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Gives every {@code <packaging>gateway</packaging>} project what it would otherwise spell out: the runtime of the
 * plugin's own version, Java 17 and UTF-8. What the project says itself stands.
 */
public final class GatewayPackaging extends AbstractMavenLifecycleParticipant {
    private static final String GROUP = "io.gatewright";
    private static final String PLUGIN = "gatewright-maven-plugin";
    private static final String RUNTIME = "gatewright-runtime";

    @Override
    public void afterProjectsRead(MavenSession session) {
        for (MavenProject project : session.getProjects()) {
            if (project.getPackaging().equals("gateway")) {
                addDefaults(project);
            }
        }
    }

    private static void addDefaults(MavenProject project) {
        Properties properties = project.getModel().getProperties();
        properties.putIfAbsent("maven.compiler.release", "17");
        properties.putIfAbsent("project.build.sourceEncoding", "UTF-8");
        boolean hasRuntime = project.getDependencies().stream()
                .anyMatch(present -> present.getGroupId().equals(GROUP)
                        && present.getArtifactId().equals(RUNTIME));
        Plugin plugin = project.getPlugin(GROUP + ":" + PLUGIN);
        if (!hasRuntime && plugin != null) {
            Dependency runtime = new Dependency();
            runtime.setGroupId(GROUP);
            runtime.setArtifactId(RUNTIME);
            runtime.setVersion(plugin.getVersion());
            project.getDependencies().add(runtime);
        }
    }
}
