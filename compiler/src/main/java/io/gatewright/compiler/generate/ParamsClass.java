package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.generate.code.Shared;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.ParamType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.lang.model.element.Modifier;

/** Writes the class with a typed accessor for each param; more than one when there are many. */
final class ParamsClass {
    private final ClassName type;
    private final List<ParamModel> params;
    private final SortedMap<String, String> names;

    ParamsClass(ClassName type, List<ParamModel> params) {
        this.type = type;
        this.params = params;
        this.names = Names.members(params.stream().map(ParamModel::name).toList(), List.of());
    }

    /** How each is read, from a variable {@code params}. */
    Map<String, Shared.Param> accessors() {
        Map<String, Shared.Param> accessors = new LinkedHashMap<>();
        for (int i = 0; i < params.size(); i++) {
            ParamModel param = params.get(i);
            String holder = Chunks.fits(params) ? "params" : "params.part" + (i / Chunks.SIZE + 1);
            accessors.put(
                    param.name(),
                    new Shared.Param(CodeBlock.of("$L.$L()", holder, names.get(param.name())), param.type()));
        }
        return accessors;
    }

    List<TypeSpec> write() {
        if (params.isEmpty()) {
            return List.of();
        }
        if (Chunks.fits(params)) {
            return List.of(holder(type, params));
        }
        List<TypeSpec> types = new ArrayList<>();
        TypeSpec.Builder whole = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The params as they were bound at start-up.\n");
        MethodSpec.Builder constructor = constructor();
        List<List<ParamModel>> chunks = Chunks.of(params);
        for (int i = 0; i < chunks.size(); i++) {
            ClassName part = Chunks.type(type, i);
            types.add(holder(part, chunks.get(i)));
            whole.addField(part, "part" + (i + 1), Modifier.FINAL);
            constructor.addStatement("this.part$L = new $T(runtime)", i + 1, part);
        }
        types.add(0, whole.addMethod(constructor.build()).build());
        return types;
    }

    private TypeSpec holder(ClassName name, List<ParamModel> held) {
        TypeSpec.Builder holder = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The params as they were bound at start-up.\n");
        MethodSpec.Builder constructor = constructor();
        List<MethodSpec> accessors = new ArrayList<>();
        for (ParamModel param : held) {
            String member = names.get(param.name());
            holder.addField(java(param.type()), member, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement(
                    "this.$L = runtime.$L($L)", member, reader(param.type()), Literals.string(param.name()));
            accessors.add(MethodSpec.methodBuilder(member)
                    .addJavadoc("$L", Docs.of(param.doc(), param.span(), "param " + param.name()))
                    .returns(java(param.type()))
                    .addStatement("return $L", member)
                    .build());
        }
        return holder.addMethod(constructor.build()).addMethods(accessors).build();
    }

    private static MethodSpec.Builder constructor() {
        return MethodSpec.constructorBuilder().addParameter(RuntimeNames.GATEWAY_RUNTIME, "runtime");
    }

    private static TypeName java(ParamType type) {
        return switch (type) {
            case TEXT -> ClassName.get(String.class);
            case INT, SIZE -> TypeName.LONG;
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case BOOL -> TypeName.BOOLEAN;
            case DURATION -> ClassName.get(Duration.class);
            case URL -> ClassName.get(URI.class);
        };
    }

    private static String reader(ParamType type) {
        return switch (type) {
            case TEXT -> "text";
            case INT -> "integer";
            case DECIMAL -> "decimal";
            case BOOL -> "bool";
            case DURATION -> "duration";
            case SIZE -> "size";
            case URL -> "url";
        };
    }
}
