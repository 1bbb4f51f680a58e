package io.gatewright.runtime.route;

import java.util.Arrays;
import java.util.List;

/** The methods that a table names, each with its index. Immutable. */
final class MethodTable {
    private final String[] names;
    private final int[] indices;
    private final int count;

    MethodTable(List<String> methods) {
        int size = Hashing.slots(methods.size());
        this.names = new String[size];
        this.indices = new int[size];
        this.count = methods.size();
        Arrays.fill(names, "");
        for (int i = 0; i < count; i++) {
            String method = methods.get(i);
            int slot = Hashing.slot(method.hashCode(), size - 1);
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
        for (int slot = Hashing.slot(method.hashCode(), mask); !names[slot].isEmpty(); slot = (slot + 1) & mask) {
            if (names[slot].equals(method)) {
                return indices[slot];
            }
        }
        return count;
    }
}
