package io.gatewright.gw;

import io.gatewright.compiler.audit.Blame;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.Log;

/** Asks the git of this machine who wrote which line, a file at a time. Without git, or without a history, nobody did. */
final class GitBlame implements Blame.Source {
    private static final int PATIENCE_SECONDS = 30;

    private final RepositoryPaths paths;
    private final Log log;
    private final Map<SourceFile, Map<Integer, Blame>> known = new HashMap<>();

    GitBlame(RepositoryPaths paths, Log log) {
        this.paths = paths;
        this.log = log;
    }

    @Override
    public Optional<Blame> of(Span span) {
        Map<Integer, Blame> lines = known.computeIfAbsent(span.file(), this::ask);
        return Optional.ofNullable(lines.get(span.line()));
    }

    private Map<Integer, Blame> ask(SourceFile file) {
        if (!Files.exists(paths.root().resolve(".git"))) {
            return Map.of();
        }
        try {
            return BlameOutput.read(run(paths.of(file)));
        } catch (IOException e) {
            log.warn("git cannot say who wrote " + file.name() + ": " + e.getMessage());
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** What git prints; nothing where it does not know the file. */
    private List<String> run(String path) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("gateway-blame", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder("git", "--no-pager", "blame", "--porcelain", "--", path)
                    .directory(paths.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(printed.toFile());
            builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("no answer within " + PATIENCE_SECONDS + " seconds");
                }
                return process.exitValue() == 0
                        ? new String(Files.readAllBytes(printed), StandardCharsets.UTF_8)
                                .lines()
                                .toList()
                        : List.of();
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(printed);
        }
    }
}
