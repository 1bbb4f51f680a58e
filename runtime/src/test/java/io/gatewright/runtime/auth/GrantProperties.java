package io.gatewright.runtime.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatewright.runtime.http.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What a token grants, against a model that takes the words of a text apart one and all. */
class GrantProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Grant ORDERS = Grant.scope("staff", "orders:read", "scope");

    @Property(tries = 3000)
    void aTokenGrantsWhatTheModelSays(@ForAll("claims") Claimed claimed, @ForAll("names") String name)
            throws IOException {
        Claims token = token(Map.of("realm", member(claimed.value())));
        boolean role = model(false, claimed.value(), name);
        boolean scope = model(true, claimed.value(), name);
        Statistics.label("role and scope").collect(role, scope).coverage(seen -> {
            seen.check(true, true).percentage(at -> at > 4);
            seen.check(false, true).percentage(at -> at > 1);
        });
        assertEquals(role, Grant.role("staff", name, "realm", "grants").isHeldBy(token));
        assertEquals(scope, Grant.scope("staff", name, "realm", "grants").isHeldBy(token));
    }

    @Example
    void aScopeIsAWholeWordOfAText() throws IOException {
        assertEquals(true, scope("\"orders:read\""));
        assertEquals(true, scope("\"files orders:read write\""));
        assertEquals(true, scope("\"  files  orders:read  \""));
        for (String other : List.of("orders:readx", "xorders:read", "Orders:read", "orders:rea", "orders: read", "")) {
            assertEquals(false, scope("\"a " + other + " b\""), other);
        }
        for (String blank : List.of("\\t", "\\n", "\\u00a0", ",", "\\u0000", "\\u3000")) {
            assertEquals(false, scope("\"files" + blank + "orders:read\""), blank);
        }
    }

    @Example
    void aListHoldsOneScopeAnItem() throws IOException {
        assertEquals(true, scope("[\"files\", \"orders:read\"]"));
        assertEquals(true, scope("[7, null, true, {}, [], \"orders:read\"]"));
        assertEquals(false, scope("[\"files orders:read\"]"));
        assertEquals(false, scope("[\" orders:read\", [\"orders:read\"], {\"orders:read\": \"orders:read\"}]"));
        assertEquals(false, scope("[]"));
    }

    @Example
    void nothingElseGrantsAnything() throws IOException {
        for (String claim : List.of("null", "true", "7", "{}", "{\"orders:read\": true}", "{\"0\": \"orders:read\"}")) {
            assertEquals(false, scope(claim), claim);
        }
        assertEquals(false, ORDERS.isHeldBy(token(Map.of())));
        assertEquals(false, ORDERS.isHeldBy(null));
    }

    @Example
    void aTextIsOneRole() throws IOException {
        Claims token = token(Map.of("role", "chief of staff"));
        assertEquals(true, Grant.role("staff", "chief of staff", "role").isHeldBy(token));
        assertEquals(false, Grant.role("staff", "chief", "role").isHeldBy(token));
    }

    @Example
    void aPathIsFollowedMemberByMember() throws IOException {
        Grant admin = Grant.role("staff", "admin", "realm", "roles");
        assertEquals(true, admin.isHeldBy(token(Map.of("realm", Map.of("roles", List.of("admin"))))));
        assertEquals(false, admin.isHeldBy(token(Map.of("realm.roles", List.of("admin")))));
        assertEquals(false, admin.isHeldBy(token(Map.of("realm", List.of("roles", "admin")))));
        assertEquals(false, admin.isHeldBy(token(Map.of("realm", "admin", "roles", "admin"))));
    }

    @Example
    void aCallerWithoutATokenHasNoScopes() {
        Identity key = new ApiKey("orders:read", CredentialDigest.of("key"));
        assertEquals(false, ORDERS.isHeldBy(key));
    }

    @Example
    void whatNoScopeCanBeIsRefused() {
        for (String name : List.of("", "a b", "a\"", "a\\", "a\r\nb", "\u00e4", "a\u007f")) {
            assertThrows(IllegalArgumentException.class, () -> Grant.scope("staff", name, "scope"), name);
        }
        assertThrows(IllegalArgumentException.class, () -> Grant.role("staff", "", "roles"));
    }

    private static boolean scope(String json) throws IOException {
        return ORDERS.isHeldBy(
                new Claims(StrictJson.object(("{\"scope\":" + json + "}").getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean model(boolean scope, @Nullable Object claim, String name) {
        if (claim instanceof String text) {
            return scope ? Arrays.asList(text.split(" ")).contains(name) : text.equals(name);
        }
        return claim instanceof List<?> items
                && items.stream().anyMatch(item -> item instanceof String text && text.equals(name));
    }

    private static Claims token(Map<String, ?> members) throws IOException {
        return new Claims(StrictJson.object(JSON.writeValueAsBytes(members)));
    }

    private static Map<String, Object> member(@Nullable Object value) {
        Map<String, Object> member = new HashMap<>();
        member.put("grants", value);
        return member;
    }

    /** So that null can be one. */
    record Claimed(@Nullable Object value) {}

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("abA").ofMinLength(1).ofMaxLength(2);
    }

    @Provide
    Arbitrary<Claimed> claims() {
        Arbitrary<Object> texts =
                Arbitraries.strings().withChars("abA \t  ").ofMaxLength(9).map(text -> text);
        Arbitrary<Object> others = Arbitraries.of(7, 0.5, true, Map.of("a", "a"), List.of("a"), Map.of());
        Arbitrary<Object> items = Arbitraries.frequencyOf(
                Tuple.of(5, names().map(name -> name)), Tuple.of(3, texts), Tuple.of(2, others.injectNull(0.2)));
        Arbitrary<Object> lists = items.list().ofMaxSize(6).map(list -> list);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, texts),
                        Tuple.of(2, names().map(name -> name)),
                        Tuple.of(4, lists),
                        Tuple.of(1, others.injectNull(0.3)))
                .map(Claimed::new);
    }
}
