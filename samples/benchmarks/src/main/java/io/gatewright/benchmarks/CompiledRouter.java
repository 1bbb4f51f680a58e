package io.gatewright.benchmarks;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterSpec;
import io.gatewright.compiler.generate.router.RouterEmitter;
import io.gatewright.compiler.generate.router.RouterFrame;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.RoutePlanner;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generates a router, compiles it and loads it, as a build and a start would. */
final class CompiledRouter {
    private CompiledRouter() {}

    static Router of(List<Candidate> routes) {
        RoutePlan plan = RoutePlanner.planCandidates(routes).value().orElseThrow();
        Route[] opened = plan.routes().stream()
                .map(route -> new Route(route.name(), route.shown(), null, exchange -> {}))
                .toArray(Route[]::new);
        try {
            Path folder = Files.createTempDirectory("gatewright-benchmark");
            compile(emit(plan), folder);
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledRouter.class.getClassLoader());
            Constructor<?> constructor = loader.loadClass("table.TableRouter").getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Router) constructor.newInstance((Object) opened);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the generated router does not load", e);
        }
    }

    private static List<JavaFile> emit(RoutePlan plan) {
        Map<String, Integer> index = new HashMap<>();
        plan.routes().forEach(route -> index.put(route.name(), index.size()));
        ParameterSpec given = ParameterSpec.builder(ArrayTypeName.of(ClassName.get(Route.class)), "given")
                .build();
        return RouterEmitter.emit(
                plan,
                new RouterFrame(
                        "table",
                        "TableRouter",
                        List.of(given),
                        route -> CodeBlock.of("given[$L]", index.get(route.name()))));
    }

    private static void compile(List<JavaFile> files, Path folder) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        for (JavaFile file : files) {
            file.writeTo(folder);
        }
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null);
                var sources = Files.walk(folder)) {
            var units = manager.getJavaFileObjectsFromPaths(
                    sources.filter(path -> path.toString().endsWith(".java")).toList());
            List<String> options =
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString());
            if (!javac.getTask(null, manager, null, options, null, units).call()) {
                throw new IllegalStateException("the generated router does not compile");
            }
        }
    }
}
