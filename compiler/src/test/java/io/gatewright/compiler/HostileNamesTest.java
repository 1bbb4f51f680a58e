package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a user calls things: it compiles as Java, or is refused with a code. */
class HostileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "int",
                "null",
                "record",
                "var",
                "yield",
                "true",
                "sealed",
                "object",
                "string",
                "override",
                "gateway-runtime",
                "exchange",
                "limit",
                "upstream",
                "auth",
                "duration",
                "list",
                "runtime",
                "parts",
                "params",
                "x",
                "headers",
                "open",
                "main",
                "get-class",
                "hash-code",
                "wait",
                "_",
                "__",
                "a-1",
                "A",
                "goto",
                "java",
                "io",
                "values",
                "identity",
                "this",
                "super",
                "enum",
                "uri",
                "check",
                "router",
                "route",
                "grant",
                "role",
                "scope"
            })
    void everyKindOfDeclarationMayBeCalledSo(String name) {
        compilesOrIsRefused(gateway(name));
        compilesOrIsRefused(choosing(name));
        compilesOrIsRefused(granting(name, name));
    }

    @Test
    void namesOfThreeHundredCharacters() {
        compilesOrIsRefused(gateway("a".repeat(300)));
    }

    @Test
    void namesThatDifferInCaseAlone() {
        compilesOrIsRefused("""
                gateway g { listen 8080 }
                upstream one { target "http://127.0.0.1:1" }
                upstream ONE { target "http://127.0.0.1:2" }
                route items GET /a -> one { public }
                route ITEMS GET /b -> ONE { public }
                route iTems GET /c -> ONE { public }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Evil {} /*",
                "\\u002a\\u002f",
                "\\u000a public",
                "@deprecated {@link} <b> & </b> {@code",
                "$L $T $S $$ $> $<",
                "{@code }} */ }"
            })
    void documentationStaysDocumentation(String doc) {
        String gw = "## " + doc + "\ngateway g { listen 8080 }\n## " + doc
                + "\nupstream u { target \"http://127.0.0.1:1\" }\n## " + doc + "\nparam p: text = \"x\"\n## " + doc
                + "\nroute r GET /r { public; respond 200 { a: p } }\n## " + doc
                + "\ntest \"t\" { send GET /r\n expect status == 200 }\n";
        Compilation compilation = Compiling.accepted(gw);
        assertDoesNotThrow(() -> Javac.compile(Compiling.allJava(compilation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"", "\\\\", "*/", "\\n", "$L$T$S", "${x}", "é\u202e\u0000x", "\uD83D\uDE00", "%s{0}"})
    void textsStayTexts(String text) {
        compilesOrIsRefused("gateway g { listen 8080 }\nroute r GET /r/{id} { public\n respond 200 { \"" + text
                + "\": \"" + text + "\", id: path.id, h: header.x ?? \"" + text + "\" } }\ntest \"" + text
                + "\" { send GET /r/1\n expect body.id == \"" + text + "\" }\n");
        compilesOrIsRefused("gateway g { listen 8080 }\ntype t = \"" + text + "\" | \"b\"\ntype r = regex \"[" + text
                + "]x\"\nroute a GET /a/{t:t} when query.q == \"" + text
                + "\" { public; respond 200 }\nroute b GET /b/{r:r} when query.q in t { public; respond 200 }\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\\"", "\\\\", "*/", "\\n", "$L$T$S", "a.b", "a b", "é\u202e\u0000x", "\uD83D\uDE00", "{@code}}"
            })
    void rolesScopesAndClaimsStayTexts(String text) {
        compilesOrIsRefused(granting("staff", text));
    }

    @Test
    void rolesAndScopesOfSeventyThousandCharacters() {
        Compilation compilation = Compiling.accepted(granting("staff", "a".repeat(70_000)));
        assertDoesNotThrow(() -> Javac.compile(Compiling.allJava(compilation)));
    }

    private static String granting(String name, String text) {
        return """
                gateway g { listen 8080 }
                secret k = env("K")
                auth NAME jwt { algorithms [HS256]; key secret.k; roles claims["TEXT"].NAME; scopes claims["TEXT"] }
                route NAME GET /a { require NAME and role("TEXT"); respond 200 { NAME: header.role-TEST } }
                route two GET /b { require NAME.role("TEXT") or NAME and role("TEXT!"); respond 200 }
                route three GET /c { require NAME and NAME.scope("TEXT"); respond 200 }
                """.replace("NAME", name).replace("TEXT", text);
    }

    private static String gateway(String name) {
        return """
                gateway NAME { listen 8080
                  use NAME }
                param NAME: text = "x"
                secret NAME = env("NAME")
                upstream NAME { target "http://127.0.0.1:1" }
                auth NAME api-key { from header.x-key; keys secret.NAME }
                policy NAME { identify NAME
                  limit 5/s { key NAME.id ?? client.ip } }
                route NAME GET /NAME/{NAME} -> NAME { require NAME and header.NAME == path.NAME
                  request { set header.NAME = query.NAME ?? cookie.NAME ?? "none" } }
                route NAME-2 GET /other { public; respond 200 { NAME: header.NAME } }
                test "NAME" { stub NAME GET /NAME/1 -> 200
                  send GET /NAME/1 { as NAME { id: "p" } }
                  expect calls(NAME) == 1 }
                """.replace("NAME", name);
    }

    /** The same for what chooses routes. */
    private static String choosing(String name) {
        return """
                gateway g { listen 8080
                  use NAME }
                type NAME = "NAME" | "b"
                type NAME-r = regex "NAME-[0-9]+"
                upstream NAME { target "http://127.0.0.1:1" }
                policy NAME { cors { origins ["https://NAME.example"]; headers ["NAME"] } }
                group / { host ["NAME.example", "*.NAME.example"]
                  public
                  route NAME GET /a/{NAME:NAME}/** -> NAME /NAME/{NAME}/**
                  route NAME-2 GET /a/{NAME:NAME-r}/** when query.NAME in NAME -> NAME /{NAME}
                  route NAME-3 GET /a/{NAME:NAME-r}/** when cookie.NAME == "NAME" and query.NAME == null -> NAME
                }
                """.replace("NAME", name);
    }

    private static void compilesOrIsRefused(String gw) {
        Outcome<Compilation> outcome = Compiling.compile(gw);
        if (outcome.value().isEmpty()) {
            List<Diagnostic> told = outcome.diagnostics();
            assertTrue(told.stream().anyMatch(Diagnostic::isError), () -> "refused without a word: " + gw);
            return;
        }
        assertFalse(outcome.hasErrors());
        assertDoesNotThrow(() -> Javac.compile(Compiling.allJava(outcome.value().orElseThrow())));
    }
}
