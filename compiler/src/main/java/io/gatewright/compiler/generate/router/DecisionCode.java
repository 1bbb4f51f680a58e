package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gatewright.compiler.plan.route.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decisions as methods: one for each branch that looks at a further segment, named after the path that leads to it. */
final class DecisionCode {
    private final MethodHome home;
    private final WinnersCode winners;
    private final SegmentSwitch segments;
    private final Map<Decision.Branch, MethodHome.Slot> slots = new HashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    DecisionCode(MethodHome home, RouteRefs refs) {
        this.home = home;
        this.winners = new WinnersCode(home, refs);
        this.segments = new SegmentSwitch(home);
    }

    /** The statements that decide a whole path. */
    CodeBlock start(Decision root, boolean inPlace) {
        List<String> path = List.of();
        return inPlace && root instanceof Decision.Branch branch
                ? body(branch, path)
                : CodeBlock.of("return $L;\n", expression(root, 0, path));
    }

    /** Writes the methods that {@link #start} called, and those that they call. */
    void writeAll() {
        while (!pending.isEmpty()) {
            pending.removeFirst().run();
        }
    }

    /** @param known the number of segments known */
    private CodeBlock expression(Decision decision, int known, List<String> path) {
        return decision.match(new Decision.Cases<CodeBlock>() {
            @Override
            public CodeBlock settled(Decision.Settled all) {
                return winners.expression(all.winners());
            }

            @Override
            public CodeBlock branch(Decision.Branch branch) {
                return endsHere(branch)
                        ? CodeBlock.of("path.segments() == $L ? $L : null", known, winners.expression(branch.end()))
                        : call(branch, path);
            }
        });
    }

    private static boolean endsHere(Decision.Branch branch) {
        return branch.literals().isEmpty()
                && branch.slash().isNone()
                && branch.other().equals(Decision.NOTHING);
    }

    private CodeBlock call(Decision.Branch branch, List<String> path) {
        MethodHome.Slot slot = slots.get(branch);
        if (slot == null) {
            MethodHome.Slot reserved =
                    home.reserve(hint(path), segments.weight(branch.literals().size()));
            slots.put(branch, reserved);
            pending.add(() -> home.write(reserved, method(reserved, branch, path)));
            slot = reserved;
        }
        return home.call(slot, true);
    }

    private MethodSpec method(MethodHome.Slot slot, Decision.Branch branch, List<String> path) {
        return home.declare(slot, true)
                .addJavadoc("{@code $L/…}\n", Comments.safe(shown(path)))
                .addCode(body(branch, path))
                .build();
    }

    private CodeBlock body(Decision.Branch branch, List<String> path) {
        int depth = branch.depth();
        CodeBlock.Builder body = CodeBlock.builder();
        body.beginControlFlow("if (path.segments() == $L)", depth)
                .addStatement("return $L", winners.expression(branch.end()))
                .endControlFlow();
        List<SegmentSwitch.Way> ways = new ArrayList<>();
        branch.literals()
                .forEach((text, next) ->
                        ways.add(new SegmentSwitch.Way(text, expression(next, depth + 1, with(path, text)))));
        return body.add(segments.of(depth, ways, otherwise(branch, path), hint(path), shown(path)))
                .build();
    }

    /** What to do for a segment that no pattern names. */
    private CodeBlock otherwise(Decision.Branch branch, List<String> path) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean slashDiffers = !branch.other().equals(new Decision.Settled(branch.slash()));
        if (branch.depth() > 0 && slashDiffers) {
            code.beginControlFlow("if (path.isEmpty($L))", branch.depth())
                    .addStatement("return $L", winners.expression(branch.slash()))
                    .endControlFlow();
        }
        return code.addStatement("return $L", expression(branch.other(), branch.depth() + 1, with(path, "{}")))
                .build();
    }

    private static List<String> with(List<String> path, String segment) {
        List<String> longer = new ArrayList<>(path);
        longer.add(segment);
        return longer;
    }

    private static String shown(List<String> path) {
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }

    private static String hint(List<String> path) {
        return path.isEmpty() ? "decide" : "under-" + String.join("-", path).replace("{}", "any");
    }
}
