package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.gatewright.compiler.generate.Names;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * One private static method of a class while it is written. It takes an exchange {@code x}; what may be absent is read
 * into a local variable first, once. Not thread-safe.
 */
public final class MethodScope {
    private final ClassScope owner;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> locals = new LinkedHashMap<>();
    private final CodeBlock.Builder code = CodeBlock.builder();
    private boolean readsParams;

    /** @param parameters names of the method's further parameters */
    public MethodScope(ClassScope owner, String... parameters) {
        this.owner = owner;
        taken.add("x");
        taken.add("params");
        taken.addAll(List.of(parameters));
    }

    ClassScope owner() {
        return owner;
    }

    /** A local variable that holds {@code value}; the same one where it was asked for before. */
    CodeBlock local(String hint, TypeName type, CodeBlock value) {
        String known = locals.get(value.toString());
        if (known == null) {
            known = Unique.in(taken, Names.member(hint));
            locals.put(value.toString(), known);
            code.addStatement("$T $L = $L", type, known, value);
        }
        return CodeBlock.of("$L", known);
    }

    CodeBlock param(String name) {
        readsParams = true;
        return owner.shared().param(name);
    }

    /** An expression of type {@code String}; null where the value is absent. Writes the locals it needs. */
    public CodeBlock text(Value value) {
        return Texts.of(Expressions.compile(this, value));
    }

    /** An expression of type {@code boolean}. Writes the locals it needs. */
    public CodeBlock condition(Value value) {
        return Conditions.of(Expressions.compile(this, value)).code();
    }

    /** The same as an operand of {@code &&}. */
    public CodeBlock conjunct(Value value) {
        return conditionOperand(value, Term.Binds.AND);
    }

    CodeBlock conditionOperand(Value value, Term.Binds loosest) {
        return Conditions.of(Expressions.compile(this, value)).operand(loosest);
    }

    /** An expression of type {@code String} that is JSON. Writes the locals it needs. */
    public CodeBlock json(Value value) {
        return JsonExpressions.of(this, value);
    }

    public void statement(CodeBlock statement) {
        code.addStatement(statement);
    }

    /** A statement with the place it comes from at the end of the line. */
    public void statement(CodeBlock statement, Span from) {
        code.add("$L; // $L\n", statement, Comments.line(from));
    }

    /**
     * Adds the method to the class.
     *
     * @param hint for its name
     * @param doc a sentence of Javadoc
     * @param parameters those after the exchange
     * @return a reference to it, as a function of the exchange and {@code parameters}
     */
    public CodeBlock close(String hint, CodeBlock doc, TypeName returns, Map<String, ClassName> parameters) {
        String name = owner.member(hint);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", doc)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(returns);
        if (readsParams) {
            method.addParameter(owner.shared().paramsType(), "params");
        }
        method.addParameter(RuntimeNames.EXCHANGE, "x");
        parameters.forEach((parameter, type) -> method.addParameter(type, parameter));
        owner.add(method.addCode(code.build()).build());
        if (!readsParams) {
            return CodeBlock.of("$T::$L", owner.type(), name);
        }
        String arguments = String.join(", ", parameters.keySet());
        return parameters.isEmpty()
                ? CodeBlock.of("x -> $L(parts.params, x)", name)
                : CodeBlock.of("(x, $L) -> $L(parts.params, x, $L)", arguments, name, arguments);
    }
}
