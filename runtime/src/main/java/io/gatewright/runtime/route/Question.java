package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestView;
import io.undertow.util.HttpString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be asked of a request once path and method are settled. Answers are codes of {@link Winners}. Immutable.
 *
 * @param answers by value
 * @param other the answer for any other value
 * @param repeated the answer where there is neither one value nor none
 */
record Question(Variable variable, Map<String, Integer> answers, int other, int absent, int repeated) {
    Question {
        answers = Map.copyOf(answers);
    }

    int ask(RequestView request) {
        String value = variable.value(request);
        if (value != null) {
            Integer answer = answers.get(value);
            return answer == null ? other : answer;
        }
        return variable.isAbsent(request) ? absent : repeated;
    }

    /** A part of a request. */
    interface Variable {
        /** Its one value. */
        @Nullable
        String value(RequestView request);

        boolean isAbsent(RequestView request);

        /** @param kind {@code header}, {@code query}, {@code cookie} or {@code scheme} */
        static Variable of(String kind, String name) {
            return switch (kind) {
                case "header" -> new Header(new HttpString(name));
                case "query" -> new Query(name);
                case "cookie" -> new Cookie(name);
                case "scheme" -> new Scheme();
                default -> throw new IllegalArgumentException(kind);
            };
        }
    }

    private record Header(HttpString name) implements Variable {
        @Override
        public @Nullable String value(RequestView request) {
            return request.header(name);
        }

        @Override
        public boolean isAbsent(RequestView request) {
            return request.lacksHeader(name);
        }
    }

    private record Query(String name) implements Variable {
        @Override
        public @Nullable String value(RequestView request) {
            return request.query(name);
        }

        @Override
        public boolean isAbsent(RequestView request) {
            return request.lacksQuery(name);
        }
    }

    private record Cookie(String name) implements Variable {
        @Override
        public @Nullable String value(RequestView request) {
            return request.cookie(name);
        }

        @Override
        public boolean isAbsent(RequestView request) {
            return request.lacksCookie(name);
        }
    }

    private record Scheme() implements Variable {
        @Override
        public String value(RequestView request) {
            return request.scheme();
        }

        @Override
        public boolean isAbsent(RequestView request) {
            return false;
        }
    }
}
