package io.gatewright.runtime.route;

import java.util.Arrays;
import java.util.List;

/** The methods that a table names, each with its index. Immutable. */
final class MethodTable {
    /** Most methods that are looked through one by one before any is searched for. */
    private static final int FEW = 4;

    private final String[] names;
    private final int[] indices;
    private final int count;
    /** The first methods, GET before all others, and their indices. */
    private final String[] likely;

    private final int[] likelyIndices;

    MethodTable(List<String> methods) {
        int size = Integer.highestOneBit(4 * methods.size() + 1);
        this.names = new String[size];
        this.indices = new int[size];
        this.count = methods.size();
        Arrays.fill(names, "");
        for (int i = 0; i < count; i++) {
            // A method that a server knows is then the same object, which is compared fastest.
            String method = methods.get(i).intern();
            int slot = slot(method, size - 1);
            while (!names[slot].isEmpty()) {
                slot = (slot + 1) & (size - 1);
            }
            names[slot] = method;
            indices[slot] = i;
        }
        this.likely = methods.stream()
                .sorted((a, b) -> Boolean.compare(b.equals("GET"), a.equals("GET")))
                .limit(FEW)
                .map(String::intern)
                .toArray(String[]::new);
        this.likelyIndices = Arrays.stream(likely).mapToInt(methods::indexOf).toArray();
    }

    /** The number of methods named, and the index of every other. */
    int others() {
        return count;
    }

    @SuppressWarnings("ReferenceEquality") // Only a faster way to the same answer.
    int indexOf(String method) {
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] == method) {
                return likelyIndices[i];
            }
        }
        return searched(method);
    }

    private int searched(String method) {
        int mask = names.length - 1;
        for (int slot = slot(method, mask); !names[slot].isEmpty(); slot = (slot + 1) & mask) {
            if (names[slot].equals(method)) {
                return indices[slot];
            }
        }
        return count;
    }

    private static int slot(String method, int mask) {
        int hash = method.hashCode();
        return (hash ^ (hash >>> 7)) & mask;
    }
}
