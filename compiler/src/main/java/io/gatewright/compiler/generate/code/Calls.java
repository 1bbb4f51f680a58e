package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Term.Kind;
import io.gatewright.compiler.model.Function;
import io.gatewright.compiler.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Calls of the language's functions, each a static method of the runtime of the same name. */
final class Calls {
    private Calls() {}

    static Term of(MethodScope method, JsonValue.Call call) {
        Function function = call.function();
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Term argument = Expressions.compile(method, call.arguments().get(i));
            boolean text = function.parameters().get(i).kind() == Function.Kind.TEXT;
            arguments.add(text ? Texts.of(argument) : argument.nullable());
        }
        CodeBlock code = CodeBlock.of("$T.$L($L)", home(function), name(function), CodeBlock.join(arguments, ", "));
        return switch (function.result()) {
            case TEXT -> Term.present(Kind.TEXT, "$L", code);
            case INT -> Term.present(Kind.INTEGER, "$L", code);
            case NUMBER -> Term.present(Kind.DECIMAL, "$L", code);
            case BOOL -> Term.present(Kind.BOOL, "$L", code);
            case TEXTS, SAME -> Term.present(Kind.ANY, "$L", code);
            case NUMBER_OR_ABSENT, ITEM_OR_ABSENT -> absent(method, function, code);
        };
    }

    private static Term absent(MethodScope method, Function function, CodeBlock code) {
        CodeBlock local = method.local(function.text(), ClassName.OBJECT, code);
        return Term.optional(Kind.ANY, CodeBlock.of("$L != null", local), local);
    }

    /** {@code starts-with} is {@code startsWith}. */
    private static String name(Function function) {
        String[] words = function.text().split("-", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static ClassName home(Function function) {
        return switch (function.parameters().get(0).kind()) {
            case TEXT, SCALAR, NUMBER -> RuntimeNames.TEXTS;
            case LIST, COUNTABLE, SCALARS, NUMBERS -> RuntimeNames.LISTS;
        };
    }
}
