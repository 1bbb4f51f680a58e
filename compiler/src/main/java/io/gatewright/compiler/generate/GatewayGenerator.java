package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.generate.router.RouterEmitter;
import io.gatewright.compiler.generate.router.RouterFrame;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans to Java. Stateless, safe for use by many threads; the same plans give the same text. */
public final class GatewayGenerator {
    private final GatewayModel model;
    private final String packageName;
    private final GatewayTypes types;
    private final SortedMap<String, String> sources = new TreeMap<>();

    private GatewayGenerator(GatewayModel model, String packageName) {
        this.model = model;
        this.packageName = packageName;
        this.types = GatewayTypes.of(model, packageName);
    }

    /**
     * @param routes how a route is chosen
     * @param chains what each route does, in the order of the model
     */
    public static Generated generate(GatewayModel model, RoutePlan routes, List<ChainPlan> chains, String packageName) {
        GatewayGenerator generator = new GatewayGenerator(model, packageName);
        generator.writeGateway(routes, chains);
        TestsClass tests = new TestsClass(generator.types, model);
        SortedMap<String, String> testSources = new TreeMap<>();
        tests.write().forEach(type -> put(testSources, generator.file(type)));
        return new Generated(
                generator.sources,
                generator.types.gateway().canonicalName(),
                testSources,
                testSources.isEmpty()
                        ? Optional.empty()
                        : Optional.of(generator.types.tests().canonicalName()));
    }

    private void writeGateway(RoutePlan routes, List<ChainPlan> chains) {
        ParamsClass params = new ParamsClass(types.params(), model.params());
        PartsPlan parts = new PartsPlan(model, types, params.accessors());
        List<TypeSpec> written = new ArrayList<>();
        written.add(GatewayClass.write(types, model));
        written.addAll(params.write());
        written.addAll(new PartsClass(types, !model.params().isEmpty(), parts.parts()).write());
        for (ChainPlan chain : chains) {
            written.add(RouteClass.write(typeOf(chain.route().name()), chain, parts.shared()));
        }
        written.forEach(type -> put(sources, file(type)));
        RouterEmitter.emit(routes, frame()).forEach(file -> put(sources, file));
    }

    private RouterFrame frame() {
        return new RouterFrame(
                packageName,
                types.router().simpleName(),
                List.of(
                        ParameterSpec.builder(RuntimeNames.GATEWAY_RUNTIME, "runtime")
                                .build(),
                        ParameterSpec.builder(types.parts(), "parts").build()),
                this::opening);
    }

    private CodeBlock opening(Candidate route) {
        return CodeBlock.of("$T.open(runtime, parts)", typeOf(route.name()));
    }

    private ClassName typeOf(String route) {
        return Objects.requireNonNull(types.routes().get(route), route);
    }

    private JavaFile file(TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static void put(SortedMap<String, String> files, JavaFile file) {
        String path =
                file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java";
        files.put(path, Layout.of(file.toString()));
    }
}
