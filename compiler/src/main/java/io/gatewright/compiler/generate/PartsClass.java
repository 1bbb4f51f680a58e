package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.code.RuntimeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that opens and holds what routes share; more than one when there is much. */
final class PartsClass {
    private static final String DOC =
            "What the routes share: upstreams, ways to identify a caller, allowances, and what other origins may do.\n";

    private final GatewayTypes types;
    private final boolean hasParams;
    private final List<Part> parts;

    PartsClass(GatewayTypes types, boolean hasParams, List<Part> parts) {
        this.types = types;
        this.hasParams = hasParams;
        this.parts = List.copyOf(parts);
    }

    /** How each is reached, from a variable {@code parts}, by what it is declared as. */
    static Map<String, CodeBlock> references(List<Part> parts, Part.Kind kind) {
        Map<String, CodeBlock> references = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() == kind) {
                String holder = Chunks.fits(parts) ? "parts" : "parts.part" + (i / Chunks.SIZE + 1);
                references.put(part.name(), CodeBlock.of("$L.$L", holder, part.field()));
            }
        }
        return references;
    }

    List<TypeSpec> write() {
        TypeSpec.Builder whole = TypeSpec.classBuilder(types.parts())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(DOC);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(RuntimeNames.GATEWAY_RUNTIME, "runtime");
        if (hasParams) {
            whole.addField(types.params(), "params", Modifier.FINAL);
            constructor.addStatement("this.params = new $T(runtime)", types.params());
        }
        if (Chunks.fits(parts)) {
            hold(whole, constructor, parts, hasParams);
            return List.of(whole.addMethod(constructor.build()).build());
        }
        List<TypeSpec> written = new ArrayList<>();
        List<List<Part>> chunks = Chunks.of(parts);
        for (int i = 0; i < chunks.size(); i++) {
            ClassName type = Chunks.type(types.parts(), i);
            written.add(chunk(type, chunks.get(i)));
            whole.addField(type, "part" + (i + 1), Modifier.FINAL);
            constructor.addStatement(
                    "this.part$L = new $T($L)", i + 1, type, hasParams ? "runtime, params" : "runtime");
        }
        written.add(0, whole.addMethod(constructor.build()).build());
        return written;
    }

    private TypeSpec chunk(ClassName type, List<Part> held) {
        TypeSpec.Builder chunk =
                TypeSpec.classBuilder(type).addModifiers(Modifier.FINAL).addJavadoc(DOC);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(RuntimeNames.GATEWAY_RUNTIME, "runtime");
        if (hasParams) {
            constructor.addParameter(types.params(), "params");
        }
        hold(chunk, constructor, held, false);
        return chunk.addMethod(constructor.build()).build();
    }

    /** @param afterParams whether something stands before the parts in the constructor */
    private static void hold(
            TypeSpec.Builder holder, MethodSpec.Builder constructor, List<Part> held, boolean afterParams) {
        for (int i = 0; i < held.size(); i++) {
            Part part = held.get(i);
            holder.addField(part.type(), part.field(), Modifier.FINAL);
            constructor.addCode(i == 0 && !afterParams ? "$L" : "\n$L", part.opening());
        }
    }
}
