package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Small gateways made at random. */
class RandomGatewaysTest {
    private static final String COMMON = """
            gateway g { listen 8080 }
            param count: int = 3
            param name: text = "n"
            param flag: bool = true
            param cost: decimal = 1.5
            secret s = env("S")
            secret k = env("K")
            upstream up { target "http://127.0.0.1:1" }
            auth jwt-auth jwt { algorithms [HS256]; key secret.s; issuer "i" }
            auth key-auth api-key { from header.x-key; keys secret.k }
            type kind = "a" | "b c" | "\\"d\\""
            type sku = regex "[A-Z]{2,3}-\\\\d+"
            """;

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                "request.id",
                "request.host",
                "client.ip",
                "header.x ?? \"none\"",
                "query.q ?? cookie.c ?? name",
                "key-auth.id ?? client.ip",
                "jwt-auth.sub ?? header.y ?? \"z\"",
                "path.id",
                "name",
                "\"a\\\"b\"");
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> atoms = Arbitraries.of(
                "jwt-auth",
                "key-auth",
                "header.x == \"1\"",
                "header.x != null",
                "header.x == null",
                "\"a\" == header.x",
                "query.q != cookie.c",
                "claims.level >= 3",
                "claims.level < count",
                "claims.role in [\"a\", \"b\", name]",
                "claims.deep.flag == true",
                "claims.cost == 1.5",
                "count > 2",
                "count == 3",
                "cost >= 1.5",
                "flag",
                "flag == false",
                "path.id in [\"1\"]",
                "(header.x ?? \"d\") == name",
                "request.method in [\"GET\"]");
        return Arbitraries.recursive(
                () -> atoms,
                inner -> Combinators.combine(inner, inner, Arbitraries.of(" and ", " or "), Arbitraries.of("", "not "))
                        .as((a, b, operator, not) -> not + "(" + a + operator + b + ")"),
                0,
                3);
    }

    /** What stands before the block of a route, its name and methods apart. */
    @Provide
    Arbitrary<String> heads() {
        Arbitrary<String> types = Arbitraries.of("", ":int", ":uuid", ":slug", ":kind", ":sku");
        Arbitrary<String> whens = Arbitraries.of(
                "",
                "",
                "header.x == \"1\"",
                "query.q in kind and request.scheme == \"http\"",
                "cookie.c == null and header.x != null",
                "query.q in [\"1\", \"a\\\\b\"]");
        Arbitrary<String> targets = Arbitraries.of("/{id}", "/{id}/**", "/{id}/a%20b/**");
        return Combinators.combine(types, whens, targets)
                .as((type, when, path) ->
                        path.replace("{id}", "{id" + type + "}") + (when.isEmpty() ? "" : " when " + when) + " ");
    }

    /** What a proxying route adds to its head. */
    @Provide
    Arbitrary<String> proxies() {
        return Arbitraries.of("-> up", "-> up /", "-> up /in/{id}", "-> up /{id}/{id}/", "-> up /a/{id}/b");
    }

    @Provide
    Arbitrary<List<String>> gateways() {
        Arbitrary<String> limits = texts().map(key -> "  limit 5/min { key " + key + " }\n");
        Arbitrary<String> edits = texts().map(text -> "  request { set header.out = " + text + " }\n");
        Arbitrary<String> answers = texts().map(text -> "  respond 200 { a: " + text + ", b: [1, header.z, null] }\n");
        Arbitrary<String> parts =
                Arbitraries.oneOf(limits, edits, Arbitraries.of("  timeout 1s\n", "  max-body 1KiB\n"));
        Arbitrary<String> bodies = Combinators.combine(
                        conditions(), parts.list().ofMaxSize(3), answers)
                .as((condition, some, answer) -> "{\n  require jwt-auth and (" + condition + ")\n  identify key-auth\n"
                        + String.join("", some) + answer + "}\n");
        Arbitrary<String> browsers = Arbitraries.of(
                "",
                "",
                "  cors { origins [\"*\"] }\n",
                "  host [\"a.example\", \"*.b.example\"]\n",
                "  lift cors because \"x\"\n");
        Arbitrary<String> responding = Combinators.combine(heads(), bodies, browsers)
                .as((head, body, more) -> head + body.replaceFirst("\\{\n", Matcher.quoteReplacement("{\n" + more)));
        Arbitrary<String> proxying = Combinators.combine(heads(), proxies(), browsers)
                .as((head, proxy, more) -> head + proxy + " {\n  require jwt-auth\n" + more + "}\n");
        return Arbitraries.oneOf(responding, proxying).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 25)
    @StatisticsReport(onFailureOnly = true)
    void acceptedGatewaysCompileWithoutWarningsWhateverTheOrder(
            @ForAll("gateways") List<String> blocks, @ForAll long seed) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            texts.add("route r" + i + " GET /r" + i + blocks.get(i));
        }
        List<SourceFile> files = new ArrayList<>();
        files.add(new SourceFile("common.gw", COMMON));
        for (int i = 0; i < texts.size(); i++) {
            files.add(new SourceFile("r" + i + ".gw", texts.get(i)));
        }

        Outcome<Compilation> outcome = compile(files);
        Statistics.label("accepted").collect(outcome.value().isPresent());
        Statistics.label("accepted").coverage(coverage -> coverage.check(true).percentage(share -> share > 30));

        Collections.shuffle(files, new Random(seed));
        Outcome<Compilation> shuffled = compile(files);
        assertEquals(outcome.diagnostics(), shuffled.diagnostics());
        Optional<Compilation> compilation = outcome.value();
        assertEquals(compilation.map(Compilation::sources), shuffled.value().map(Compilation::sources));
        compilation.ifPresent(accepted -> Javac.compile(Compiling.allJava(accepted)));
    }

    private static Outcome<Compilation> compile(List<SourceFile> files) {
        return GatewayCompiler.compile(new CompileRequest(files, List.of(), "io.example.gen", Compiling.TODAY));
    }
}
