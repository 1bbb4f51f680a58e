package io.gatewright.compiler.generate.code;

import java.util.Set;

/** Names that are not taken yet. */
final class Unique {
    private Unique() {}

    /** {@code base}, or that with the first free number from 2; it is then taken. */
    static String in(Set<String> taken, String base) {
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + i;
        }
        return name;
    }
}
