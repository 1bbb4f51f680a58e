package io.gatewright.gw;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.report.SourcePaths;
import io.gatewright.dsl.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a project's sources are, from the root of its repository, or from the project's folder where it is in none. */
final class RepositoryPaths implements SourcePaths {
    private final Path root;
    private final List<Folder> folders;

    /** @param project the project's folder */
    RepositoryPaths(Path project, Path sources, Path testSources, CompileRequest request) {
        Path start = project.toAbsolutePath().normalize();
        this.root = repository(start).orElse(start);
        this.folders = List.of(
                new Folder(sources.toAbsolutePath().normalize(), request.sources()),
                new Folder(testSources.toAbsolutePath().normalize(), request.testSources()));
    }

    private record Folder(Path path, List<SourceFile> files) {
        boolean holds(SourceFile file) {
            return files.stream().anyMatch(each -> each == file);
        }

        boolean holdsNamed(String name) {
            return files.stream().anyMatch(each -> each.name().equals(name));
        }
    }

    /** The innermost folder around {@code start} that git keeps. */
    static Optional<Path> repository(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    Path root() {
        return root;
    }

    @Override
    public String of(SourceFile file) {
        return folders.stream()
                .filter(folder -> folder.holds(file))
                .findFirst()
                .or(() -> folders.stream()
                        .filter(folder -> folder.holdsNamed(file.name())) // a copy, in which secrets are covered
                        .findFirst())
                .map(folder -> shown(folder.path().resolve(file.name())))
                .orElse(file.name());
    }

    private String shown(Path path) {
        return path.startsWith(root)
                ? root.relativize(path).toString().replace('\\', '/')
                : path.getFileName().toString();
    }
}
