package io.gatewright.runtime.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.gatewright.runtime.expression.JsonText;
import io.gatewright.runtime.expression.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** JSON as plain Java: text, {@code BigDecimal}, {@code Boolean}, list, map, and null. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** @throws IllegalArgumentException when it is not exactly one JSON value */
    static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            Object value = read(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object read(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new IllegalArgumentException("an empty body is not JSON");
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.put(name, read(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> readList(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(read(parser, token));
        }
        return list;
    }

    /**
     * What stands at {@code path}, made of names, indexes from 0, and {@link GatewayTest#EACH}, after which there is a list
     * of what follows in each item; null where there is nothing.
     */
    static @Nullable Object at(@Nullable Object value, Object... path) {
        Object at = value;
        for (int i = 0; i < path.length; i++) {
            Object step = path[i];
            if (step == GatewayTest.EACH) {
                Object[] rest = Arrays.copyOfRange(path, i + 1, path.length);
                return items(at).stream().map(item -> at(item, rest)).toList();
            }
            if (at instanceof Map<?, ?> object && step instanceof String name) {
                at = object.get(name);
            } else if (at instanceof List<?> list && step instanceof Integer index && index < list.size()) {
                at = list.get(index);
            } else {
                return null;
            }
        }
        return at;
    }

    /** The same in a JSON text; null where that is empty. @throws IllegalArgumentException when it is not JSON */
    static @Nullable Object within(String text, Object... path) {
        return text.isEmpty() ? null : at(parse(text), path);
    }

    private static List<@Nullable Object> items(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return new ArrayList<>(object.values());
        }
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** As JSON has it: numbers by what they are worth, objects whatever the order of their members. */
    static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> areEqual(a.get(i), b.get(i)));
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(k -> areEqual(a.get(k), b.get(k)));
        }
        return Objects.equals(left, right) || Values.areEqual(left, right);
    }

    static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(member -> JsonText.of(member.getKey()) + ": " + text(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return JsonText.of(value);
    }
}
