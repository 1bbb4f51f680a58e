package io.gatewright.compiler.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void hyphensBecomeCamelCase() {
        assertEquals("OrderDetailsRoute", Names.type("order-details", "Route"));
        assertEquals("orderDetails", Names.member("order-details"));
        assertEquals("v2Orders", Names.member("v2_orders"));
    }

    @Test
    void wordsOfJavaAreMadeHarmless() {
        assertEquals("class_", Names.member("class"));
        assertEquals("toString_", Names.member("to-string"));
        assertEquals("String_", Names.type("string", ""));
        assertEquals("StringRoute", Names.type("string", "Route"));
        assertEquals("n", Names.member("_"));
    }

    @Test
    void namesThatMeetAreToldApartWithoutRegardToCase() {
        assertEquals(
                List.of("FoobarRoute", "FooBarRoute2", "FooBarRoute3"),
                List.copyOf(Names.types(List.of("foo-bar", "Foobar", "fooBar"), "Route", List.of())
                        .values()));
    }

    @Test
    void aNameTakenElsewhereIsLeftAlone() {
        assertEquals("shop2", Names.members(List.of("shop"), Set.of("shop")).get("shop"));
    }

    @Property(tries = 300)
    void anyNamesGetDistinctLegalIdentifiersWhateverTheirOrder(@ForAll @Size(max = 20) List<String> declared) {
        var types = Names.types(declared, "Route", List.of());
        var members = Names.members(declared, List.of());
        List<String> shuffled = new java.util.ArrayList<>(declared);
        Collections.reverse(shuffled);
        assertEquals(types, Names.types(shuffled, "Route", List.of()));
        assertEquals(members, Names.members(shuffled, List.of()));
        Set<String> lower = new HashSet<>();
        types.values().forEach(name -> {
            assertTrue(SourceVersion.isName(name) && name.length() <= Names.MAX_LENGTH, name);
            assertTrue(lower.add(name.toLowerCase(Locale.ROOT)), name);
        });
        members.values().forEach(name -> assertTrue(SourceVersion.isName(name), name));
        assertEquals(new HashSet<>(declared).size(), new HashSet<>(members.values()).size());
    }

    @Property(tries = 100)
    void longNamesStayApart(@ForAll boolean member) {
        String a = "a".repeat(300);
        String b = a + "b";
        assertEquals(
                2,
                Set.copyOf(Names.types(List.of(a, b), "Route", List.of()).values())
                        .size());
        assertTrue(Names.member(a).length() <= Names.MAX_LENGTH);
    }
}
