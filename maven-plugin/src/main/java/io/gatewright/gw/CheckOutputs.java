package io.gatewright.gw;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of a report go where.
 *
 * @param shown the forms on the standard output
 * @param files the forms that are written to a file
 */
record CheckOutputs(Set<CheckFormat> shown, Map<CheckFormat, Path> files) {
    /**
     * @param formats names with commas between them
     * @param single the file of the one format that is named
     * @param files a file for each format that has its own; such a format need not be named
     */
    static CheckOutputs of(String formats, @Nullable File single, Map<CheckFormat, File> files)
            throws MojoFailureException {
        Set<CheckFormat> named = EnumSet.noneOf(CheckFormat.class);
        for (String word : formats.split(",", -1)) {
            named.add(CheckFormat.named(word.strip())
                    .orElseThrow(
                            () -> new MojoFailureException("gw.format is text, json, sarif or github, or several of"
                                    + " them with commas between, not `" + word.strip() + "`")));
        }
        Map<CheckFormat, Path> written = new EnumMap<>(CheckFormat.class);
        files.forEach((format, file) -> written.put(format, file.toPath()));
        if (single != null) {
            if (named.size() > 1) {
                throw new MojoFailureException("gw.output takes one format, not `" + formats
                        + "`: a file for each is gw.output.json, gw.output.sarif, …");
            }
            named.forEach(format -> written.put(format, single.toPath()));
        }
        Set<CheckFormat> shown = EnumSet.copyOf(named);
        shown.removeAll(written.keySet());
        if (shown.size() > 1 && shown.stream().anyMatch(CheckFormat::isDocument)) {
            String words = shown.stream().map(CheckFormat::word).collect(Collectors.joining(" and "));
            throw new MojoFailureException(words + " cannot both be read from the standard output: write one to a file,"
                    + " for example -Dgw.output.sarif=target/gateway.sarif");
        }
        return new CheckOutputs(shown, written);
    }

    /** What an earlier run left must not be taken for the result of this one, whatever comes of it. */
    void clear() throws MojoExecutionException {
        for (Path file : files.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new MojoExecutionException("cannot delete " + file + ": " + e.getMessage(), e);
            }
        }
    }

    static void write(Path target, String text) throws MojoExecutionException {
        Path file = target.toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
