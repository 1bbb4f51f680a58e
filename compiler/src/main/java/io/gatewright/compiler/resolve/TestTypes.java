package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Probe;
import io.gatewright.compiler.model.Value;

/** What the two sides of an {@code expect} are: a comparison that could never hold is a mistake. */
final class TestTypes implements Probe.Cases<TestTypes.Type> {
    private static final TestTypes TYPES = new TestTypes();

    private TestTypes() {}

    enum Type {
        NUMBER("a number"),
        TEXT("a text"),
        /** A text that may be absent. */
        FIELD("a text"),
        PERCENT("a percentage"),
        FLAG("a yes or no"),
        LIST("a list"),
        OBJECT("an object"),
        NULL("`null`"),
        /** Whatever a body holds. */
        ANY("a part of a body");

        private final String phrase;

        Type(String phrase) {
            this.phrase = phrase;
        }
    }

    static String phrase(Probe probe) {
        return probe.match(TYPES).phrase;
    }

    static boolean fit(Probe left, Probe right) {
        Type a = left.match(TYPES);
        Type b = right.match(TYPES);
        return a == Type.ANY || b == Type.ANY || a == b || isField(a, b) || isField(b, a);
    }

    private static boolean isField(Type a, Type b) {
        return a == Type.FIELD && (b == Type.TEXT || b == Type.NULL);
    }

    @Override
    public Type status(Probe.Status probe) {
        return Type.NUMBER;
    }

    @Override
    public Type header(Probe.Header probe) {
        return Type.FIELD;
    }

    @Override
    public Type body(Probe.Body probe) {
        return Type.ANY;
    }

    @Override
    public Type calls(Probe.Calls probe) {
        return Type.NUMBER;
    }

    @Override
    public Type sent(Probe.Sent probe) {
        return switch (probe.part()) {
            case METHOD, PATH -> Type.TEXT;
            case QUERY, HEADER -> Type.FIELD;
            case BODY -> Type.ANY;
        };
    }

    /** Of what is no list there is no count. */
    @Override
    public Type count(Probe.Count probe) {
        return Type.NUMBER;
    }

    @Override
    public Type share(Probe.Share probe) {
        return Type.PERCENT;
    }

    @Override
    public Type state(Probe.State probe) {
        return Type.TEXT;
    }

    @Override
    public Type constant(Probe.Constant probe) {
        Value value = probe.value();
        if (value instanceof Value.Decimal) {
            return value.span().text().endsWith("%") ? Type.PERCENT : Type.NUMBER;
        }
        if (value instanceof Value.Text) {
            return Type.TEXT;
        }
        if (value instanceof Value.Bool) {
            return Type.FLAG;
        }
        if (value instanceof Value.Null) {
            return Type.NULL;
        }
        return value instanceof Value.ListValue ? Type.LIST : Type.OBJECT;
    }
}
