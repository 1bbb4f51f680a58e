package io.gatewright.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.resolve.Resolver;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MutationTest {
    private static final List<String> EXAMPLES =
            Stream.of("shop.gw", "bff.gw", "platform.gw").map(Samples::read).toList();

    /** Words and signs of the examples, to splice in. */
    private static final List<String> PIECES = EXAMPLES.stream()
            .flatMap(text -> Stream.of(text.split("(?<=\\W)|(?=\\W)", -1)))
            .distinct()
            .toList();

    @Property(tries = 300)
    void noMutationThrows(@ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int example) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(EXAMPLES.get(example));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            text.replace(at, end, random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }
        SourceFile source = new SourceFile("mutant.gw", text.toString());
        // The tree is resolved also beside syntax errors: whatever was parsed must be bearable.
        Parser.parse(source).value().ifPresent(file -> {
            var resolved = Resolver.resolve(List.of(file), List.of());
            resolved.value().ifPresent(Checks::run);
            HumanRenderer.render(resolved.diagnostics(), false);
        });
    }

    @Property(tries = 30)
    void theOrderOfDeclarationsLeavesNoTrace(@ForAll long seed) {
        GwFile shop = Parser.parse(new SourceFile("shop.gw", Samples.read("shop.gw")))
                .value()
                .orElseThrow();
        List<Declaration> shuffled = new ArrayList<>(shop.declarations());
        Collections.shuffle(shuffled, new Random(seed));
        int cut = new Random(seed).nextInt(shuffled.size());
        List<GwFile> files = new ArrayList<>(List.of(
                new GwFile(new SourceFile("b.gw", ""), shuffled.subList(cut, shuffled.size())),
                new GwFile(new SourceFile("a.gw", ""), shuffled.subList(0, cut))));
        assertEquals(show(List.of(shop)), show(files));
    }

    private static String show(List<GwFile> files) {
        GatewayModel model = Resolver.resolve(files, List.of()).value().orElseThrow();
        return model.toString().replace(model.digest(), "");
    }
}
