package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of one line changes the classes that it is about, and the gateway's, which holds the digest. */
class IncrementalTest {
    private static final String TESTS = "ShopTests";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upstream users    { target users-url;    timeout 2s } | upstream users    { target users-url;    timeout 4s }"
                        + " | ShopGateway ShopParts",
                "public; cache 1h | public; cache 2h | ShopGateway SiteRoute",
                "respond 200 { status: \"healthy\" } | respond 200 { status: \"fine\" } | HealthRoute ShopGateway",
                "limit 100/min { key partner.id ?? client.ip } | limit 90/min { key partner.id ?? client.ip }"
                        + " | ShopGateway ShopParts",
                "route users    ANY /users/** | route users    GET /users/** | ShopGateway ShopRouter UsersRoute",
                "route site | route page | PageRoute ShopGateway ShopRouter SiteRoute",
            })
    void aChangeOfOneLineStaysInItsClasses(String before, String after, String classes) throws IOException {
        assertEquals(new TreeSet<>(Set.of(classes.split(" "))), changed(shop(), shop().replace(before, after), false));
    }

    @Test
    void movedLinesChangeNothing() throws IOException {
        String moved = shop().replace("\nroute ", "\n\n# a comment\n\nroute ").replace("\n  ", "\n\n    ");
        assertEquals(Set.of(), changed(shop(), "# first\n\n" + moved, false));
        assertEquals(
                Set.of(TESTS), changed(shop(), "# first\n\n" + moved, true), "tests say on which line they failed");
    }

    @Test
    void theBytesAreTheSameEachTimeWhateverTheOrderOfFiles() throws IOException {
        SourceFile one = new SourceFile("shop.gw", shop());
        SourceFile two = new SourceFile("more.gw", "route more GET /more { public; respond 204 }\n");
        assertEquals(java(List.of(one, two)), java(List.of(two, one)));
    }

    private static String shop() throws IOException {
        return Files.readString(Path.of("src/test/resources/generated/shop/shop.gw"));
    }

    /** The simple names of the classes that are not the same, with or without those of tests. */
    private static SortedSet<String> changed(String before, String after, boolean tests) {
        Map<String, String> old = java(List.of(new SourceFile("shop.gw", before)));
        Map<String, String> now = java(List.of(new SourceFile("shop.gw", after)));
        SortedSet<String> changed = new TreeSet<>();
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        for (String path : all) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                changed.add(path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()));
            }
        }
        if (!tests) {
            changed.remove(TESTS);
        }
        return changed;
    }

    private static Map<String, String> java(List<SourceFile> files) {
        return new TreeMap<>(Compiling.allJava(
                GatewayCompiler.compile(new CompileRequest(files, List.of(), "io.example.shop", Compiling.TODAY))
                        .value()
                        .orElseThrow()));
    }
}
