package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call is compared by what conditions mean. */
class AccessTest {
    private static final String COMMON = """
            gateway g { listen 8080 }
            param open: bool = true
            param least: int = 3
            secret s = env("S")
            secret k = env("K")
            auth staff jwt { algorithms [HS256]; key secret.s; roles claims.realm.roles; scopes claims.scope }
            auth customer api-key { from header.x-key; keys secret.k }
            """;

    private static String gateway(String access) {
        return COMMON + "route r GET /r/{id} { " + access + "; respond 200 { at: 1 } }\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "require customer | public | LOOSENED",
                "public | require customer | TIGHTENED",
                "require customer or staff | require staff or customer | ",
                "require customer and staff | require staff; require customer | ",
                "require customer | require customer and (customer or staff) | TIGHTENED",
                "require customer | require staff | LOOSENED TIGHTENED",
                "require staff and staff.role == \"a\" | require staff and staff.role in [\"a\", \"b\"] | LOOSENED",
                "require staff and staff.role in [\"a\", \"b\"] | require staff and staff.role == \"b\" | TIGHTENED",
                "require staff and staff.role in [\"a\", \"b\"] | require staff and staff.role in [\"b\", \"a\"] | ",
                "require staff and staff.level >= 3 | require staff and staff.level > 2 | LOOSENED",
                "require staff and staff.level >= 3 | require staff and staff.level > 3 | TIGHTENED",
                "require staff and 3 <= staff.level | require staff and staff.level >= 3.0 | ",
                "require staff and staff.role == \"a\" | require staff.role == \"a\" and staff | ",
                "require not (not customer) | require customer | ",
                "require not (customer and staff) | require not customer or not staff | ",
                "require header.a == \"1\" | require header.a in [\"1\", \"2\"] | LOOSENED",
                "require header.a == \"1\" | require header.a != null | LOOSENED",
                "require path.id == \"7\" | require path.id in [\"7\", \"8\"] | LOOSENED",
                "require request.method in [\"GET\", \"HEAD\"] | public | ",
                "require request.method == \"GET\" | public | LOOSENED",
                "require customer or open | require customer | TIGHTENED",
                "require staff and staff.level >= least | require staff | LOOSENED",
                "require query.a == query.b | require query.a == query.b and query.a == \"1\" | TIGHTENED",
                "require query.a == query.b and query.a == \"1\" | require query.a == query.b | UNKNOWN",
                "require staff and staff.a == true or staff.a == false | require staff.a != null | LOOSENED",
                "require staff and staff.level == 3 | require staff and staff.level != null | LOOSENED",
                "require staff and scope(\"a\") | require staff | LOOSENED",
                "require staff | require staff and scope(\"a\") | TIGHTENED",
                "require staff and scope(\"a\") | require staff and scope(\"b\") | LOOSENED TIGHTENED",
                "require staff and scope(\"a\") | require staff and scope(\"a.b\") | LOOSENED TIGHTENED",
                "require staff and scope(\"a\") | require staff.scope(\"a\") | ",
                "require staff and scope(\"a\") and scope(\"b\") | require staff and scope(\"b\"); require scope(\"a\") | ",
                "require staff and scope(\"a\") and scope(\"b\") | require staff and (scope(\"a\") or scope(\"b\")) | LOOSENED",
                "require staff and scope(\"a\") and (scope(\"b\") or scope(\"b\")) | require staff and scope(\"a\") and scope(\"b\") | REFUSALS",
                "require staff and role(\"a\") | require staff and scope(\"a\") | LOOSENED TIGHTENED",
                "require staff and not role(\"a\") | require staff | LOOSENED",
                "require staff and not role(\"a\") | require not staff.role(\"a\") | LOOSENED",
                "require staff and scope(\"a\") and claims.scope == \"x\" | require staff and claims.scope == \"x\" | UNKNOWN",
                "public | public; identify customer | TIGHTENED",
                "require customer; identify staff | require customer | LOOSENED"
            })
    void isComparedByMeaning(String before, String after, String groups) {
        Difference difference = Compared.of(gateway(before), gateway(after));
        Set<Group> found = difference.findings().stream().map(Finding::group).collect(Collectors.toSet());
        Set<String> expected = new TreeSet<>(groups == null ? List.of() : List.of(groups.split(" ")));
        assertEquals(expected, found.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "require staff and scope(\"a\") | require staff | as staff",
                "require staff | require staff and scope(\"a\") | as staff",
                "require staff and scope(\"a\") and scope(\"b\") | require staff and scope(\"a\") | as staff { scope: \"a\" }",
                "require customer | require staff.scope(\"b\") and scope(\"a\") | as staff { scope: \"b a\" }",
                "require customer | require staff.role(\"b\") and role(\"a b\") | as staff { realm: { \"roles\": [\"b\", \"a b\"] } }",
                "require staff and not role(\"x\") | require staff | as staff { realm: { \"roles\": [\"x\"] } }"
            })
    void theWitnessShowsWhatIsGranted(String before, String after, String caller) {
        Difference difference = Compared.of(gateway(before), gateway(after));
        assertEquals(
                "GET /r/7 " + caller, difference.findings().get(0).witness().toString());
    }
}
