package io.gatewright.compiler.policy.answer;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Literals;
import java.util.ArrayList;
import java.util.List;

/** Writes the path that an upstream is asked for: {@code .rewrite("/internal", path -> "/" + path.segment(1) + path.from(2))}. */
public final class RewriteEmitter {
    private RewriteEmitter() {}

    public static ChainCall step(TargetPath target) {
        StringBuilder prefix = new StringBuilder();
        int fixed = 0;
        while (fixed < target.segments().size() && target.segments().get(fixed) instanceof TargetPath.Literal literal) {
            prefix.append('/').append(literal.text());
            fixed++;
        }
        List<CodeBlock> rest =
                parts(target.segments().subList(fixed, target.segments().size()));
        target.restFrom().ifPresent(from -> rest.add(CodeBlock.of("path.from($L)", from)));
        if (rest.isEmpty() && prefix.isEmpty()) {
            prefix.append('/');
        }
        CodeBlock start = Literals.string(prefix.toString());
        return ChainCall.of(
                rest.isEmpty()
                        ? CodeBlock.of(".rewrite($L)", start)
                        : CodeBlock.of(".rewrite($L, path -> $L)", start, CodeBlock.join(rest, " + ")),
                target.span());
    }

    /** Texts and captures, each with the slash before it. */
    private static List<CodeBlock> parts(List<TargetPath.Segment> segments) {
        List<CodeBlock> parts = new ArrayList<>();
        StringBuilder constant = new StringBuilder();
        for (TargetPath.Segment segment : segments) {
            constant.append('/');
            segment.match(new TargetPath.Cases<Boolean>() {
                @Override
                public Boolean literal(TargetPath.Literal literal) {
                    constant.append(literal.text());
                    return true;
                }

                @Override
                public Boolean captured(TargetPath.Captured captured) {
                    end(constant, parts);
                    return parts.add(CodeBlock.of("path.segment($L)", captured.segment()));
                }
            });
        }
        end(constant, parts);
        return parts;
    }

    private static void end(StringBuilder constant, List<CodeBlock> parts) {
        if (!constant.isEmpty()) {
            parts.add(Literals.string(constant.toString()));
            constant.setLength(0);
        }
    }
}
