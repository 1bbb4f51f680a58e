package io.gatewright.gw;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.MojoExecutionException;

/** Compiles generated Java, what it stands on being compiled already. */
final class JavaSources implements AutoCloseable {
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final String classpath;

    JavaSources(String classpath) throws MojoExecutionException {
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new MojoExecutionException("a JDK is needed; this Java has no compiler");
        }
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        this.classpath = classpath;
    }

    /** @param sources path of each file to its text */
    void compile(Map<String, String> sources, Path target) throws IOException, MojoExecutionException {
        Files.createDirectories(target);
        StringWriter told = new StringWriter();
        List<String> options = List.of(
                "-cp", classpath, "-d", target.toString(), "-proc:none", "-nowarn", "-Xlint:none", "--release", "17");
        boolean good = compiler.getTask(
                        told,
                        files,
                        null,
                        options,
                        null,
                        sources.entrySet().stream().map(JavaSources::source).toList())
                .call();
        if (!good) {
            throw new MojoExecutionException("what was generated does not compile: " + told);
        }
    }

    private static JavaFileObject source(Map.Entry<String, String> file) {
        return new SimpleJavaFileObject(URI.create("string:///" + file.getKey()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.getValue();
            }
        };
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
