package io.gatewright.gw;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Finds the sources of the gateway that another is compared with: in a folder, in a built jar, or in the history of git. Its
 * tests and assertions are looked for too; a jar has none.
 */
final class Against {
    /** Where a jar holds the sources that it was made of. */
    static final String IN_JAR = "META-INF/gatewright/gateway/";

    /** Longer files are refused by the parser anyway. */
    private static final int MAX_BYTES = 5 << 20;

    private final Path base;
    private final Path sources;
    private final Path testSources;

    /**
     * @param base where relative paths start
     * @param sources where the later gateway's files live
     * @param testSources where the later gateway's tests live
     */
    Against(Path base, Path sources, Path testSources) {
        this.base = base;
        this.sources = sources;
        this.testSources = testSources;
    }

    /**
     * What was found.
     *
     * @param sources the gateway's files; none where there was no gateway yet
     * @param testSources those of its tests
     */
    record Found(List<SourceFile> sources, List<SourceFile> testSources) {
        Found {
            sources = List.copyOf(sources);
            testSources = List.copyOf(testSources);
        }
    }

    Found find(String named) throws MojoExecutionException, MojoFailureException {
        Path path = path(named);
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (Files.isRegularFile(path)) {
            return new Found(inJar(path), List.of());
        }
        GitHistory history = new GitHistory(base);
        return new Found(history.files(named, sources), history.files(named, testSources));
    }

    private Path path(String named) {
        try {
            return base.resolve(named);
        } catch (InvalidPathException e) {
            return base.resolve(".no-such-file");
        }
    }

    /** The folder itself may hold the files, or be that of a project. */
    private static Found inFolder(Path folder) throws MojoExecutionException, MojoFailureException {
        Path usual = folder.resolve("src/main/gateway");
        boolean project = Files.isDirectory(usual);
        List<SourceFile> files = GatewaySources.read(project ? usual : folder);
        if (files.isEmpty()) {
            throw new MojoFailureException("no .gw file in " + folder);
        }
        return new Found(files, project ? GatewaySources.read(folder.resolve("src/test/gateway")) : List.of());
    }

    private static List<SourceFile> inJar(Path file) throws MojoExecutionException, MojoFailureException {
        List<SourceFile> files = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(IN_JAR) && entry.getName().endsWith(".gw")) {
                    files.add(new SourceFile(entry.getName().substring(IN_JAR.length()), text(jar, entry)));
                }
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read " + file + ": " + e.getMessage(), e);
        }
        if (files.isEmpty()) {
            throw new MojoFailureException(file + " holds no sources of a gateway: gw:package puts them there");
        }
        return files;
    }

    private static String text(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
