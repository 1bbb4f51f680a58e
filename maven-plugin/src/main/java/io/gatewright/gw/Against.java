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
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the sources of the gateway that another is compared with: in a folder, in a built jar, or in the history of git. */
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
     * @param testSources where its tests and assertions live that are apart
     */
    Against(Path base, Path sources, Path testSources) {
        this.base = base;
        this.sources = sources;
        this.testSources = testSources;
    }

    /**
     * What was found.
     *
     * @param sources none where there was no gateway yet
     * @param testSources what stood apart from them; none in a jar
     */
    record Found(List<SourceFile> sources, List<SourceFile> testSources) {
        Found {
            sources = List.copyOf(sources);
            testSources = List.copyOf(testSources);
        }
    }

    Found find(String named) throws MojoExecutionException, MojoFailureException {
        Path path = path(named);
        GitHistory history = new GitHistory(base);
        if (Files.exists(path) && !isPath(named) && history.knows(named)) {
            throw new MojoFailureException("gw.against is `" + named + "`, which is a commit that git knows and "
                    + (Files.isDirectory(path) ? "a folder" : "a file") + " here as well: `" + named
                    + "^{commit}` is the commit, `./" + named + "` what is here");
        }
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (Files.isRegularFile(path)) {
            return new Found(inJar(path), List.of());
        }
        String commit = history.commit(named);
        List<SourceFile> then = history.files(commit, sources);
        if (then.isEmpty()) {
            Optional<String> moved = history.gone(commit);
            if (moved.isPresent()) {
                throw new MojoFailureException("no gateway was in " + sources + " at `" + named + "`, but "
                        + moved.get() + " was there and is gone: if that was the gateway, compare with its folder,"
                        + " which `git worktree add` brings back");
            }
        }
        return new Found(then, history.holds(testSources) ? history.files(commit, testSources) : List.of());
    }

    /** Whether it cannot be the name of a commit. */
    private static boolean isPath(String named) {
        return named.startsWith("/") || named.startsWith("./") || named.startsWith("../") || named.equals(".");
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
        List<SourceFile> files = GatewaySources.read(Files.isDirectory(usual) ? usual : folder);
        if (files.isEmpty()) {
            throw new MojoFailureException("no .gw file in " + folder);
        }
        return new Found(
                files, Files.isDirectory(usual) ? GatewaySources.read(folder.resolve("src/test/gateway")) : List.of());
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
