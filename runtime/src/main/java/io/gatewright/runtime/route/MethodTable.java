package io.gatewright.runtime.route;

import java.util.Arrays;
import java.util.List;

/** The methods that a table names, each with its index. Immutable. */
final class MethodTable {
    private final String[] names;
    private final int[] indices;
    private final int count;

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
    }

    /** The number of methods named, and the index of every other. */
    int others() {
        return count;
    }

    int indexOf(String method) {
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
