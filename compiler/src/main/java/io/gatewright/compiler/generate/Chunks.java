package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;

/** Long lists in pieces, so that no method or class outgrows what a class file can hold. */
final class Chunks {
    /** How many fields a generated class declares, and how many statements a generated method has, at most. */
    static final int SIZE = 250;

    private Chunks() {}

    static <T> List<List<T>> of(List<T> all) {
        return of(all, SIZE);
    }

    static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            chunks.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return chunks;
    }

    static boolean fits(List<?> all) {
        return all.size() <= SIZE;
    }

    /** {@code ShopParts3} for the chunk at index 2. */
    static ClassName type(ClassName whole, int index) {
        return ClassName.get(whole.packageName(), whole.simpleName() + (index + 1));
    }
}
