package io.gatewright.gw;

import io.gatewright.compiler.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A gateway and its tests, compiled.
 *
 * @param mainClass of the tests; empty: there are none
 * @param classpath they and the gateway are found by
 */
record Suite(Optional<String> mainClass, String classpath) {
    /**
     * One that this build has not compiled.
     *
     * @param folder which is emptied and takes the classes
     * @param classpath of all else
     */
    static Suite compiled(Compilation gateway, Path folder, String classpath) throws MojoExecutionException {
        if (gateway.testMainClass().isEmpty()) {
            return new Suite(Optional.empty(), classpath);
        }
        Map<String, String> java = new TreeMap<>(gateway.sources());
        java.putAll(gateway.testSources());
        try (JavaSources sources = new JavaSources(classpath)) {
            Folders.empty(folder);
            sources.compile(java, folder);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot compile the tests into " + folder + ": " + e.getMessage(), e);
        }
        return new Suite(gateway.testMainClass(), folder + File.pathSeparator + classpath);
    }
}
