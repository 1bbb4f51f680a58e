package io.gatewright.gw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A folder as a jar: entries sorted by name, all with one time. */
final class ClassesJar {
    private final FileTime stamp;

    ClassesJar(Instant stamp) {
        this.stamp = FileTime.from(stamp);
    }

    void write(Path folder, Path target) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(folder)) {
            names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(file)) {
            for (String name : names) {
                JarEntry entry = new JarEntry(name);
                entry.setLastModifiedTime(stamp);
                jar.putNextEntry(entry);
                Files.copy(folder.resolve(name), jar);
                jar.closeEntry();
            }
        }
    }
}
