package io.gatewright.compiler.generate.router;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.gatewright.compiler.generate.Names;
import io.gatewright.compiler.plan.route.Declared;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.RoutePlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The router of shop.gw, word for word; {@code -Dgolden.update=true} writes what is there now. */
class RouterGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/generated/shop");

    @Test
    void theShopsRouterReadsAsExpected() throws IOException {
        RoutePlan plan = RoutePlanner.planCandidates(
                        Declared.in("shop.gw", Files.readString(FOLDER.resolve("shop.gw"))))
                .value()
                .orElseThrow();
        RouterFrame frame = new RouterFrame(
                "io.example.shop",
                "ShopRouter",
                List.of(
                        ParameterSpec.builder(ClassName.get("io.gatewright.runtime", "GatewayRuntime"), "runtime")
                                .build(),
                        ParameterSpec.builder(ClassName.get("io.example.shop", "ShopParts"), "parts")
                                .build()),
                route -> CodeBlock.of(
                        "$T.open(runtime, parts)",
                        ClassName.get("io.example.shop", Names.type(route.name(), "Route"))));
        String router = RouterEmitter.emit(plan, frame).get(0).toString();
        Path expected = FOLDER.resolve("java/io/example/shop/ShopRouter.java");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, router);
        }
        assertEquals(Files.readString(expected), router);
    }
}
