package io.gatewright.compiler.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers for declared names. Any text gets one: words become camel case, what is not an ASCII letter or digit
 * separates words, and where something was lost a short hash of the whole name keeps different names apart. The result
 * depends on the set of names alone, never on the order they were declared in.
 */
public final class Names {
    /** Longest identifier made here, in characters, so that class files fit every file system. */
    public static final int MAX_LENGTH = 100;

    /** What a generated type may not be called: its own package would hide these. */
    private static final Set<String> RESERVED_TYPES = ReservedTypes.ALL;

    /** Methods of {@code Object} that take no argument, which a generated method would override. */
    private static final Set<String> RESERVED_MEMBERS =
            Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

    private Names() {}

    /** {@code order-details} with suffix {@code Route} gives {@code OrderDetailsRoute}. Not yet unique: see {@link #types}. */
    public static String type(String declared, String suffix) {
        String camel = capitalised(camel(declared)) + suffix;
        return RESERVED_TYPES.contains(camel) || !SourceVersion.isName(camel) ? camel + "_" : camel;
    }

    /** {@code order-details} gives {@code orderDetails}, {@code class} gives {@code class_}. Not yet unique: see {@link #members}. */
    public static String member(String declared) {
        String camel = camel(declared);
        return SourceVersion.isName(camel) && !RESERVED_MEMBERS.contains(camel) ? camel : camel + "_";
    }

    /** {@code x-api-version} gives {@code X_API_VERSION}. Not yet unique. */
    public static String constant(String declared) {
        StringBuilder name = new StringBuilder();
        for (char c : declared.toUpperCase(Locale.ROOT).toCharArray()) {
            name.append(isAsciiLetterOrDigit(c) ? c : '_');
        }
        if (name.length() == 0 || isDigit(name.charAt(0)) || name.charAt(0) == '_') {
            name.insert(0, 'N');
        }
        name.setLength(Math.min(name.length(), MAX_LENGTH - 30));
        return name.toString();
    }

    /**
     * A type name for each declared name.
     *
     * @param taken names of other types in the package; compared without case, as some file systems do
     */
    public static SortedMap<String, String> types(
            Collection<String> declared, String suffix, Collection<String> taken) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
        SortedMap<String, String> names = new TreeMap<>();
        for (String name : new TreeSet<>(declared)) {
            String base = type(name, suffix);
            String free = base;
            for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = base + i;
            }
            names.put(name, free);
        }
        return names;
    }

    /**
     * A field, method or variable name for each declared name.
     *
     * @param taken names already used in the same scope
     */
    public static SortedMap<String, String> members(Collection<String> declared, Collection<String> taken) {
        Set<String> used = new HashSet<>(taken);
        SortedMap<String, String> names = new TreeMap<>();
        for (String name : new TreeSet<>(declared)) {
            String base = member(name);
            String free = base;
            for (int i = 2; !used.add(free); i++) {
                free = base + i;
            }
            names.put(name, free);
        }
        return names;
    }

    private static String camel(String declared) {
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        boolean lost = false;
        for (int i = 0; i < declared.length(); i++) {
            char c = declared.charAt(i);
            if (isAsciiLetterOrDigit(c)) {
                camel.append(upper && camel.length() > 0 ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = true;
                lost |= c > 0x7f;
            }
        }
        if (camel.length() == 0 || isDigit(camel.charAt(0))) {
            camel.insert(0, 'n');
        }
        if (camel.length() > MAX_LENGTH - 30) {
            camel.setLength(MAX_LENGTH - 30);
            lost = true;
        }
        camel.setCharAt(0, Character.toLowerCase(camel.charAt(0)));
        return lost ? camel + "_" + Integer.toHexString(declared.hashCode()) : camel.toString();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
