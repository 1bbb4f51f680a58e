package io.gatewright.gw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Folders as a jar: entries sorted by name, all with one time. */
final class ClassesJar {
    private final FileTime stamp;

    ClassesJar(Instant stamp) {
        this.stamp = FileTime.from(stamp);
    }

    /** @param folders by what the names of their entries start with */
    void write(Map<String, Path> folders, Path target) throws IOException {
        SortedMap<String, Path> entries = new TreeMap<>();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            add(folder.getKey(), folder.getValue(), entries);
        }
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(file)) {
            for (Map.Entry<String, Path> each : entries.entrySet()) {
                JarEntry entry = new JarEntry(each.getKey());
                entry.setLastModifiedTime(stamp);
                jar.putNextEntry(entry);
                Files.copy(each.getValue(), jar);
                jar.closeEntry();
            }
        }
    }

    private static void add(String prefix, Path folder, Map<String, Path> entries) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            entries.put(prefix + folder.relativize(file).toString().replace('\\', '/'), file);
        }
    }
}
