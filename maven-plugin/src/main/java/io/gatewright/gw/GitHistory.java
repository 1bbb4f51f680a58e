package io.gatewright.gw;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Files as they were at a commit. Asks the git of this machine, which changes nothing. */
final class GitHistory {
    private final Path base;

    /** @param base a folder of the repository */
    GitHistory(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /** Whether this names a commit; false where there is no repository, or no git. */
    boolean knows(String ref) throws MojoExecutionException {
        try {
            return RepositoryPaths.repository(base).isPresent() && parsed(ref).exit() == 0;
        } catch (MojoExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return false;
            }
            throw e;
        }
    }

    /**
     * The commit that this names.
     *
     * @param ref a branch, a tag, or anything else that names a commit
     */
    String commit(String ref) throws MojoExecutionException, MojoFailureException {
        if (RepositoryPaths.repository(base).isEmpty()) {
            throw new MojoFailureException(
                    "`" + ref + "` is no folder and no jar, and " + base + " is in no git repository");
        }
        Asked asked = parsed(ref);
        if (asked.exit() != 0) {
            throw new MojoFailureException("gw.against is `" + ref
                    + "`, which is no folder, no jar, and no commit that git"
                    + " knows here"
                    + (asked.errors().isBlank() ? "" : ": " + asked.errors().strip())
                    + "; a shallow clone may have to fetch it first");
        }
        return asked.output().strip();
    }

    private Asked parsed(String ref) throws MojoExecutionException {
        return ask(List.of("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"));
    }

    /** The {@code .gw} files of a folder, named from it; none where it held none. */
    List<SourceFile> files(String commit, Path folder) throws MojoExecutionException, MojoFailureException {
        Path root = root();
        Path inside = folder.toAbsolutePath().normalize();
        if (!holds(folder)) {
            throw new MojoFailureException(inside + " is not in the git repository " + root);
        }
        String prefix = root.relativize(inside).toString().replace('\\', '/');
        List<SourceFile> files = new ArrayList<>();
        for (Blob blob : blobs(commit, prefix)) {
            files.add(new SourceFile(
                    blob.path(), asked(List.of("cat-file", "blob", blob.id())).output()));
        }
        return files;
    }

    /** Whether a folder is in the repository. */
    boolean holds(Path folder) {
        return folder.toAbsolutePath().normalize().startsWith(root());
    }

    /** A {@code .gw} file of the commit that is no longer in the repository. */
    Optional<String> gone(String commit) throws MojoExecutionException {
        Path root = root();
        return blobs(commit, "").stream()
                .map(Blob::path)
                .filter(path -> !Files.exists(root.resolve(path)))
                .findFirst();
    }

    private Path root() {
        return RepositoryPaths.repository(base)
                .orElseThrow(() -> new IllegalStateException(base + " is in no git repository"));
    }

    private record Blob(String id, String path) {}

    /** Paths start at the folder. */
    private List<Blob> blobs(String commit, String prefix) throws MojoExecutionException {
        List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
        if (!prefix.isEmpty()) {
            command.addAll(List.of("--", prefix + "/"));
        }
        List<Blob> blobs = new ArrayList<>();
        String listed = asked(command).output();
        for (String line : listed.split("\0", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.endsWith(".gw")) {
                String[] words = line.substring(0, tab).split(" ", -1);
                String path = line.substring(tab + 1);
                if (words.length == 3 && words[1].equals("blob")) {
                    blobs.add(new Blob(words[2], prefix.isEmpty() ? path : path.substring(prefix.length() + 1)));
                }
            }
        }
        return blobs;
    }

    private record Asked(int exit, String output, String errors) {}

    private Asked asked(List<String> command) throws MojoExecutionException {
        Asked asked = ask(command);
        if (asked.exit() != 0) {
            throw new MojoExecutionException("`git " + String.join(" ", command) + "` failed: "
                    + asked.errors().strip());
        }
        return asked;
    }

    private Asked ask(List<String> command) throws MojoExecutionException {
        List<String> words = new ArrayList<>(List.of("git", "--no-pager"));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).directory(base.toFile());
        builder.environment().putAll(Map.of("GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0", "LC_ALL", "C"));
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Asked(process.waitFor(), output, errors);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MojoExecutionException("interrupted while git was asked", e);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new MojoExecutionException("git cannot be asked: " + e.getMessage(), e);
        }
    }
}
