package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Chains;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.GatewayModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class that is started: main method, manifest, and the opening of the routes. */
final class GatewayClass {
    private GatewayClass() {}

    static TypeSpec write(GatewayTypes types, GatewayModel model) {
        TypeSpec.Builder written = TypeSpec.classBuilder(types.gateway())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(RuntimeNames.GATEWAY)
                .addJavadoc("$L", Docs.of(model.doc(), model.span(), "gateway " + model.name()))
                .addMethod(MethodSpec.methodBuilder("main")
                        .addJavadoc("Starts the gateway; {@code --help} lists what it understands.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(String[].class, "args")
                        .addStatement("$T.main(new $T(), args)", RuntimeNames.GATEWAY_SERVER, types.gateway())
                        .build());
        addManifest(written, model);
        return written.addMethod(MethodSpec.methodBuilder("open")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(RuntimeNames.ROUTER)
                        .addParameter(RuntimeNames.GATEWAY_RUNTIME, "runtime")
                        .addStatement("return new $T(runtime, new $T(runtime))", types.router(), types.parts())
                        .build())
                .build();
    }

    private static void addManifest(TypeSpec.Builder written, GatewayModel model) {
        CodeBlock start = CodeBlock.of("$T.of($L)", RuntimeNames.MANIFEST, Literals.string(model.name()));
        List<ChainCall> calls = ManifestCalls.of(model);
        MethodSpec.Builder manifest = MethodSpec.methodBuilder("manifest")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeNames.MANIFEST);
        if (Chunks.fits(calls)) {
            manifest.addCode(Chains.returning(start, and(calls, ".build()")));
            written.addMethod(manifest.build());
            return;
        }
        manifest.addStatement("$T manifest = $L", RuntimeNames.MANIFEST_BUILDER, start);
        List<List<ChainCall>> chunks = Chunks.of(calls);
        for (int i = 0; i < chunks.size(); i++) {
            manifest.addStatement("declare$L(manifest)", i + 1);
        }
        written.addMethod(manifest.addStatement("return manifest.build()").build());
        for (int i = 0; i < chunks.size(); i++) {
            written.addMethod(MethodSpec.methodBuilder("declare" + (i + 1))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeNames.MANIFEST_BUILDER, "manifest")
                    .addCode(Chains.statement(CodeBlock.of("manifest"), chunks.get(i)))
                    .build());
        }
    }

    private static List<ChainCall> and(List<ChainCall> calls, String last) {
        return Stream.concat(calls.stream(), Stream.of(ChainCall.of(CodeBlock.of(last))))
                .toList();
    }
}
