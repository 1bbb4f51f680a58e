package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterSpec;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.Router;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Generates, compiles and opens the routers of many plans in one run of javac. */
final class GeneratedRouters {
    private GeneratedRouters() {}

    /** For each plan a router in each form, in packages that end with the form's name. */
    static List<List<Router>> open(List<RoutePlan> plans) {
        List<JavaFile> files = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            for (RouterEmitter.Form form : RouterEmitter.Form.values()) {
                files.addAll(RouterEmitter.emit(plans.get(i), frame(plans.get(i), packageName(i, form)), form));
            }
        }
        InMemoryJavac.Loaded loaded = InMemoryJavac.compile(files);
        List<List<Router>> routers = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            List<Router> some = new ArrayList<>();
            for (RouterEmitter.Form form : RouterEmitter.Form.values()) {
                some.add(open(loaded, plans.get(i), packageName(i, form)));
            }
            routers.add(some);
        }
        return routers;
    }

    private static String packageName(int table, RouterEmitter.Form form) {
        return "t" + table + "." + form.name().toLowerCase(Locale.ROOT);
    }

    /** A router {@code Tested} whose constructor takes the routes in the plan's order. */
    static List<JavaFile> emit(RoutePlan plan, String packageName) {
        return RouterEmitter.emit(plan, frame(plan, packageName));
    }

    private static RouterFrame frame(RoutePlan plan, String packageName) {
        Map<String, Integer> index = new HashMap<>();
        plan.routes().forEach(route -> index.put(route.name(), index.size()));
        ParameterSpec given = ParameterSpec.builder(ArrayTypeName.of(JavaNames.ROUTE), "given")
                .build();
        return new RouterFrame(
                packageName, "Tested", List.of(given), route -> CodeBlock.of("given[$L]", index.get(route.name())));
    }

    static Router open(InMemoryJavac.Loaded loaded, RoutePlan plan, String packageName) {
        Route[] given = plan.routes().stream()
                .map(route -> new Route(route.name(), route.shown(), null, exchange -> {}))
                .toArray(Route[]::new);
        try {
            Constructor<?> constructor =
                    loaded.loadClass(packageName + ".Tested").getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Router) constructor.newInstance((Object) given);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
