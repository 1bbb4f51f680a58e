package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.model.Value;
import java.util.ArrayList;
import java.util.List;

/** JSON with values of the request in it: constant text with these put between, each written as JSON at run time. */
final class JsonExpressions {
    private final MethodScope method;
    private final StringBuilder constant = new StringBuilder();
    private final List<CodeBlock> pieces = new ArrayList<>();

    private JsonExpressions(MethodScope method) {
        this.method = method;
    }

    /** An expression of type {@code String}. */
    static CodeBlock of(MethodScope method, Value value) {
        JsonExpressions json = new JsonExpressions(method);
        json.write(value);
        json.endConstant();
        return CodeBlock.join(json.pieces, "\n+ ");
    }

    private void write(Value value) {
        if (JsonConstant.isConstant(value)) {
            constant.append(JsonConstant.text(value));
        } else if (value instanceof Value.ObjectValue object) {
            writeObject(object);
        } else if (value instanceof Value.ListValue list) {
            writeList(list);
        } else {
            endConstant();
            pieces.add(CodeBlock.of(
                    "$T.of($L)",
                    RuntimeNames.JSON_TEXT,
                    Expressions.compile(method, value).nullable()));
        }
    }

    private void writeObject(Value.ObjectValue object) {
        String separator = "{";
        for (Value.Member member : object.members()) {
            constant.append(separator).append(JsonConstant.quoted(member.key())).append(':');
            write(member.value());
            separator = ",";
        }
        constant.append('}');
    }

    private void writeList(Value.ListValue list) {
        String separator = "[";
        for (Value item : list.items()) {
            constant.append(separator);
            write(item);
            separator = ",";
        }
        constant.append(']');
    }

    private void endConstant() {
        if (constant.length() > 0) {
            pieces.add(Literals.string(constant.toString()));
            constant.setLength(0);
        }
    }
}
