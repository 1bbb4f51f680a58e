package io.gatewright.gw;

import java.io.File;
import java.util.Locale;
import org.apache.maven.plugins.shade.filter.Filter;

/** Keeps out of a merged jar what speaks of the single jars, and the runtime's support for tests. */
final class LeftOut implements Filter {
    @Override
    public boolean canFilter(File jar) {
        return true;
    }

    @Override
    public boolean isFiltered(String name) {
        return name.endsWith("module-info.class")
                || name.startsWith("META-INF/maven/")
                || name.startsWith("io/gatewright/runtime/testing/")
                || isAboutOneJar(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isAboutOneJar(String name) {
        return name.startsWith("META-INF/")
                && name.indexOf('/', "META-INF/".length()) < 0
                && (name.endsWith(".SF")
                        || name.endsWith(".DSA")
                        || name.endsWith(".RSA")
                        || name.endsWith(".EC")
                        || name.endsWith("/MANIFEST.MF")
                        || name.endsWith("/INDEX.LIST"));
    }

    @Override
    public void finished() {
        // Holds nothing.
    }
}
