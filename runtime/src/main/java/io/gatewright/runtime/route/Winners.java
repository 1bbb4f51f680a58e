package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestView;
import java.util.Arrays;
import java.util.List;

/**
 * Who wins each method at the end of a path, and what has to be asked before it is known. A code is a
 * number and, in its lowest two bits, what it counts: {@link #RELATIVE}, {@link #ABSOLUTE}, {@link #QUESTION}; or
 * {@link #NOBODY}. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent")
record Winners(MethodTable methods, int[] codes, Question[] questions) {
    static final int NOBODY = -1;
    /** A route, counted from the first of its place. */
    static final int RELATIVE = 0;
    /** A route, counted from the first of all. */
    static final int ABSOLUTE = 1;
    /** A question. */
    static final int QUESTION = 2;

    /** @param rows for each set of winners the codes of the methods, and last that of any other; another row stands before them, for nobody */
    static Winners of(MethodTable methods, List<int[]> rows, List<Question> questions) {
        int width = methods.others() + 1;
        int[] codes = new int[(1 + rows.size()) * width];
        Arrays.fill(codes, 0, width, NOBODY);
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, codes, (1 + i) * width, width);
        }
        return new Winners(methods, codes, questions.toArray(Question[]::new));
    }

    static int code(int number, int kind) {
        return (number << 2) | kind;
    }

    /** The number of the route that wins, or {@link #NOBODY}. @param place where the row begins, all rows being in one array */
    int winner(int place, int base, String method, RequestView request) {
        int code = codes[place + methods.indexOf(method)];
        while ((code & 3) == QUESTION) {
            code = questions[code >> 2].ask(request);
        }
        return switch (code & 3) {
            case RELATIVE -> base + (code >> 2);
            case ABSOLUTE -> code >> 2;
            default -> NOBODY;
        };
    }
}
