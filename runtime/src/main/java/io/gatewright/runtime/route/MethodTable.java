package io.gatewright.runtime.route;

import java.util.Arrays;
import java.util.List;

/**
 * The methods that a table names, each with its index. Immutable.
 *
 * @param names methods by their hash, empty where there is none, with their {@code indices} beside
 * @param likely the first methods, GET before all others, with their indices beside
 */
@SuppressWarnings("ArrayRecordComponent")
record MethodTable(String[] names, int[] indices, int count, String[] likely, int[] likelyIndices) {
    /** Most methods that are looked through one by one before any is searched for. */
    private static final int FEW = 4;

    static MethodTable of(List<String> methods) {
        int size = Integer.highestOneBit(4 * methods.size() + 1);
        String[] names = new String[size];
        int[] indices = new int[size];
        int count = methods.size();
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
        String[] likely = methods.stream()
                .sorted((a, b) -> Boolean.compare(b.equals("GET"), a.equals("GET")))
                .limit(FEW)
                .map(String::intern)
                .toArray(String[]::new);
        int[] likelyIndices = Arrays.stream(likely).mapToInt(methods::indexOf).toArray();
        return new MethodTable(names, indices, count, likely, likelyIndices);
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
