package io.gatewright.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The classes of one gateway, some of them in another version; everything else as its parent has it. */
final class MutantLoader extends ClassLoader {
    private final Path changed;
    private final String prefix;
    private final ClassLoader base;

    /** @param changed a folder of class files that take the place of the gateway's own */
    MutantLoader(Path changed, String packageName, ClassLoader base) {
        super(base);
        this.changed = changed;
        this.prefix = packageName + ".";
        this.base = base;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = Files.isRegularFile(changed.resolve(file))
                ? Files.newInputStream(changed.resolve(file))
                : base.getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
