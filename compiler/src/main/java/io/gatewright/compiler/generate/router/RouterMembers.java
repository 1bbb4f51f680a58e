package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.gatewright.compiler.generate.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The constants and private methods of a router, each under a name of its own, in the order they were written. */
final class RouterMembers {
    private final Set<String> names = new HashSet<>(Set.of("serves", "select", "preflight", "allowed", "METHODS"));
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final boolean asks;

    /** @param asks whether methods are handed the request, as some of them ask it */
    RouterMembers(boolean asks) {
        this.asks = asks;
    }

    /** A method's name that nothing else has. */
    String method(String hint) {
        return unique(Names.member(hint));
    }

    /** Adds a constant. @return its name */
    String constant(TypeName type, String hint, CodeBlock value) {
        String name = unique(Names.constant(hint));
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        return name;
    }

    private String unique(String base) {
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + i;
        }
        return name;
    }

    /** The head of a method that decides with some of {@code method}, {@code path} and {@code request}. */
    MethodSpec.Builder declare(String name, Given given) {
        MethodSpec.Builder head =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(JavaNames.NULLABLE_ROUTE);
        if (given != Given.REQUEST) {
            head.addParameter(String.class, "method");
        }
        if (given == Given.PATH) {
            head.addParameter(JavaNames.REQUEST_PATH, "path");
        }
        if (asks) {
            head.addParameter(JavaNames.REQUEST_VIEW, "request");
        }
        return head;
    }

    /** A call of such a method. */
    CodeBlock call(String name, Given given) {
        String request = asks ? ", request" : "";
        return switch (given) {
            case PATH -> CodeBlock.of("$N(method, path$L)", name, request);
            case METHOD -> CodeBlock.of("$N(method$L)", name, request);
            case REQUEST -> CodeBlock.of("$N(request)", name);
        };
    }

    /** What a method still needs. */
    enum Given {
        PATH,
        METHOD,
        REQUEST
    }

    void add(MethodSpec method) {
        methods.add(method);
    }

    List<FieldSpec> constants() {
        return constants;
    }

    List<MethodSpec> methods() {
        return methods;
    }
}
