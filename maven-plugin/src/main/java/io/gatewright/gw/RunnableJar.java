package io.gatewright.gw;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.shade.DefaultShader;
import org.apache.maven.plugins.shade.ShadeRequest;
import org.apache.maven.plugins.shade.resource.ApacheLicenseResourceTransformer;
import org.apache.maven.plugins.shade.resource.ApacheNoticeResourceTransformer;
import org.apache.maven.plugins.shade.resource.ManifestResourceTransformer;
import org.apache.maven.plugins.shade.resource.ServicesResourceTransformer;

/** Merges classes and jars into one jar with a main class. Signatures, module descriptors and test support stay out. */
final class RunnableJar {
    private final String mainClass;
    private final String version;
    private final Instant stamp;

    RunnableJar(String mainClass, String version, Instant stamp) {
        this.mainClass = mainClass;
        this.version = version;
        this.stamp = stamp;
    }

    /**
     * Writes {@code target}. Equal inputs give equal bytes.
     *
     * @param folders of the project's own: of classes and resources, and of what else the jar is to hold below a path
     * @param libraries jars to bring along; of two entries with one name the first wins, services apart
     */
    void write(Map<String, Path> folders, Set<File> libraries, Path target) throws IOException, MojoExecutionException {
        Path own = Files.createTempFile(target.toAbsolutePath().getParent(), ".classes", ".jar");
        try {
            new ClassesJar(stamp).write(folders, own);
            Set<File> inputs = new LinkedHashSet<>();
            inputs.add(own.toFile());
            inputs.addAll(libraries);
            merge(inputs, target);
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private void merge(Set<File> inputs, Path target) throws IOException, MojoExecutionException {
        ManifestResourceTransformer manifest = new ManifestResourceTransformer();
        manifest.setMainClass(mainClass);
        // Sorted: the entries are written in the order of the map.
        manifest.setManifestEntries(new TreeMap<>(Map.of("Multi-Release", "true", "Implementation-Version", version)));
        ShadeRequest request = new ShadeRequest();
        request.setJars(inputs);
        request.setUberJar(target.toFile());
        request.setFilters(List.of(new LeftOut()));
        request.setRelocators(List.of());
        request.setResourceTransformers(List.of(
                manifest,
                new ServicesResourceTransformer(),
                new ApacheLicenseResourceTransformer(),
                new ApacheNoticeResourceTransformer()));
        new DefaultShader().shade(request);
    }
}
