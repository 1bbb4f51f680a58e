package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.plan.route.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decisions as methods: one for each branch that looks at a further segment, named after the path that leads to it. */
final class DecisionCode {
    private final RouterMembers members;
    private final WinnersCode winners;
    private final SegmentSwitch segments;
    private final Map<Decision.Branch, String> written = new HashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    DecisionCode(RouterMembers members, RouteFields routes) {
        this.members = members;
        this.winners = new WinnersCode(members, routes);
        this.segments = new SegmentSwitch(members);
    }

    /** The statements that decide a whole path. */
    CodeBlock inPlace(Decision root) {
        Trail start = Trail.start("");
        return root instanceof Decision.Branch branch
                ? body(branch, start)
                : CodeBlock.of("return $L;\n", expression(root, 0, start));
    }

    /** An expression that decides a whole path. @param host for the names of methods and for comments */
    CodeBlock ofHost(Decision root, String host) {
        return expression(root, 0, Trail.start(host));
    }

    /** Writes the methods that were called, and those that they call. */
    void writeAll() {
        while (!pending.isEmpty()) {
            pending.removeFirst().run();
        }
    }

    /** @param known the number of segments known */
    private CodeBlock expression(Decision decision, int known, Trail trail) {
        return decision.match(new Decision.Cases<CodeBlock>() {
            @Override
            public CodeBlock settled(Decision.Settled settled) {
                return winners.expression(settled.winners());
            }

            @Override
            public CodeBlock branch(Decision.Branch branch) {
                return endsHere(branch)
                        ? CodeBlock.of("path.segments() == $L ? $L : null", known, winners.expression(branch.end()))
                        : call(branch, trail);
            }
        });
    }

    private static boolean endsHere(Decision.Branch branch) {
        return branch.literals().isEmpty()
                && branch.types().isEmpty()
                && branch.slash().isNone()
                && branch.other().equals(Decision.NOTHING);
    }

    private CodeBlock call(Decision.Branch branch, Trail trail) {
        String name = written.get(branch);
        if (name == null) {
            String reserved = members.method(trail.hint());
            written.put(branch, reserved);
            pending.add(() -> members.add(method(reserved, branch, trail)));
            name = reserved;
        }
        return members.call(name, RouterMembers.Given.PATH);
    }

    private MethodSpec method(String name, Decision.Branch branch, Trail trail) {
        return members.declare(name, RouterMembers.Given.PATH)
                .addJavadoc("{@code $L/…}\n", Comments.safe(trail.shown()))
                .addCode(body(branch, trail))
                .build();
    }

    private CodeBlock body(Decision.Branch branch, Trail trail) {
        int depth = branch.depth();
        List<SegmentSwitch.Way<String>> texts = new ArrayList<>();
        branch.literals()
                .forEach((text, next) ->
                        texts.add(new SegmentSwitch.Way<>(text, expression(next, depth + 1, trail.with(text)))));
        List<SegmentSwitch.Way<Language>> types = new ArrayList<>();
        branch.types()
                .forEach(way -> types.add(new SegmentSwitch.Way<>(
                        way.language(),
                        expression(
                                way.next(),
                                depth + 1,
                                trail.withAny(way.language().name())))));
        return CodeBlock.builder()
                .beginControlFlow("if (path.segments() == $L)", depth)
                .addStatement("return $L", winners.expression(branch.end()))
                .endControlFlow()
                .add(segments.texts(depth, texts, trail.hint()))
                .add(segments.types(depth, types, trail.hint()))
                .add(otherwise(branch, trail))
                .build();
    }

    /** What to do for a segment that no pattern names. */
    private CodeBlock otherwise(Decision.Branch branch, Trail trail) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean slashDiffers = !branch.other().equals(new Decision.Settled(branch.slash()));
        if (branch.depth() > 0 && slashDiffers) {
            code.beginControlFlow("if (path.isEmpty($L))", branch.depth())
                    .addStatement("return $L", winners.expression(branch.slash()))
                    .endControlFlow();
        }
        return code.addStatement("return $L", expression(branch.other(), branch.depth() + 1, trail.withAny("")))
                .build();
    }
}
