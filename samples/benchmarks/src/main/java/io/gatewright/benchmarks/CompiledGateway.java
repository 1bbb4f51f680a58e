package io.gatewright.benchmarks;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** From a policy's text to class files, as a build does it. */
final class CompiledGateway {
    private CompiledGateway() {}

    /** @return the name of the gateway's class, which stands in {@code folder} */
    static String write(String policy, Path folder) throws IOException {
        Outcome<Compilation> outcome = GatewayCompiler.compile(new CompileRequest(
                List.of(new SourceFile("plain.gw", policy)), List.of(), "plain", LocalDate.now(ZoneOffset.UTC)));
        Compilation compilation = outcome.value()
                .orElseThrow(
                        () -> new IllegalStateException(outcome.diagnostics().toString()));
        javac(compilation, folder);
        return compilation.mainClass();
    }

    /** Compiles what was generated. @param folder where sources and classes go */
    static void javac(Compilation compilation, Path folder) throws IOException {
        Files.createDirectories(folder);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            for (Map.Entry<String, String> source : compilation.sources().entrySet()) {
                Path file = folder.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
            var units = manager.getJavaFileObjectsFromPaths(
                    compilation.sources().keySet().stream().map(folder::resolve).toList());
            List<String> options =
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString());
            if (!javac.getTask(null, manager, null, options, null, units).call()) {
                throw new IllegalStateException("the generated gateway does not compile");
            }
        }
    }
}
