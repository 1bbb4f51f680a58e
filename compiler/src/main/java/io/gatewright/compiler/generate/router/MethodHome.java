package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Where the methods of a router stand: in the router itself as private methods, or, when it is split, as static methods of
 * part classes, each far below what a class file can hold.
 */
final class MethodHome {
    /** Weight after which a new part is begun. One unit of weight is one way out of a branch, at most ten constants. */
    static final int PART = 1_200;

    private final String router;
    private final boolean oneClass;
    private final Set<String> names = new HashSet<>(Set.of("serves", "select", "preflight", "allowed", "open"));
    private final List<TypeSpec.Builder> parts = new ArrayList<>();
    private final List<MethodSpec> own = new ArrayList<>();
    private int room;

    MethodHome(String router, boolean oneClass) {
        this.router = router;
        this.oneClass = oneClass;
    }

    /**
     * A method that is going to be written.
     *
     * @param part its part's index; -1 for the router itself
     */
    record Slot(int part, String name) {}

    Slot reserve(String hint, int weight) {
        String base = Names.member(hint);
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + i;
        }
        if (oneClass) {
            return new Slot(-1, name);
        }
        if (room < weight) {
            parts.add(TypeSpec.classBuilder(partName(parts.size()))
                    .addModifiers(Modifier.FINAL)
                    .addJavadoc("A part of {@link $L}.\n", router)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build()));
            room = PART;
        }
        room -= weight;
        return new Slot(parts.size() - 1, name);
    }

    /** A call with what the decision needs to go on, or with the method alone once the path is settled. */
    CodeBlock call(Slot slot, boolean pathMatters) {
        String arguments = pathMatters ? "method, path" : "method";
        return oneClass
                ? CodeBlock.of("$N($L)", slot.name(), arguments)
                : CodeBlock.of("$L.$N(routes, $L)", partName(slot.part()), slot.name(), arguments);
    }

    /** The method's head. */
    MethodSpec.Builder declare(Slot slot, boolean pathMatters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(slot.name()).returns(JavaNames.NULLABLE_ROUTE);
        if (oneClass) {
            method.addModifiers(Modifier.PRIVATE);
        } else {
            method.addModifiers(Modifier.STATIC).addParameter(JavaNames.ROUTES, "routes");
        }
        method.addParameter(String.class, "method");
        if (pathMatters) {
            method.addParameter(JavaNames.REQUEST_PATH, "path");
        }
        return method;
    }

    void write(Slot slot, MethodSpec method) {
        if (oneClass) {
            own.add(method);
        } else {
            parts.get(slot.part()).addMethod(method);
        }
    }

    /** The router's own methods, in the order they were written. */
    List<MethodSpec> own() {
        return own;
    }

    List<TypeSpec> parts() {
        return parts.stream().map(TypeSpec.Builder::build).toList();
    }

    private String partName(int part) {
        return router + "Part" + (part + 1);
    }
}
