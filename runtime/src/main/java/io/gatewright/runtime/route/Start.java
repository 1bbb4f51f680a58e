package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;

/**
 * Where the walk through a table starts: behind the segments that its branches know one literal for, if a path begins with
 * these, else at the first segment. Immutable.
 *
 * @param keys head and tail of each segment that may be passed over
 * @param beyond where a walk from {@code first} is after these
 */
@SuppressWarnings("ArrayRecordComponent")
record Start(long first, long[] keys, long beyond) {
    /** The number of segments that need not be looked at again. */
    int passed(RequestPath path) {
        int depth = keys.length / 2;
        if (path.segments() < depth) {
            return 0;
        }
        for (int i = 0; i < depth; i++) {
            if (path.keyHead(i) != keys[2 * i] || path.keyTail(i) != keys[2 * i + 1]) {
                return 0;
            }
        }
        return depth;
    }

    /** The target after {@code passed} segments. */
    long target(int passed) {
        return passed == 0 ? first : beyond;
    }
}
