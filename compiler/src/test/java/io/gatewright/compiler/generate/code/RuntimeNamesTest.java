package io.gatewright.compiler.generate.code;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuntimeNamesTest {
    static Stream<ClassName> names() {
        return Arrays.stream(RuntimeNames.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(RuntimeNamesTest::value);
    }

    private static ClassName value(Field field) {
        try {
            return (ClassName) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsAClassOfTheRuntime(ClassName name) {
        assertDoesNotThrow(() -> Class.forName(name.reflectionName()));
    }
}
