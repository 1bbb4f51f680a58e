package io.gatewright.compiler.vocabulary;

import io.gatewright.compiler.policy.access.AccessVocabulary;
import io.gatewright.compiler.policy.answer.AnswerVocabulary;
import io.gatewright.compiler.policy.auth.AuthVocabulary;
import io.gatewright.compiler.policy.cache.CacheVocabulary;
import io.gatewright.compiler.policy.cors.CorsVocabulary;
import io.gatewright.compiler.policy.flow.FlowVocabulary;
import io.gatewright.compiler.policy.limit.LimitVocabulary;
import io.gatewright.compiler.policy.size.SizeVocabulary;
import io.gatewright.compiler.policy.timeout.TimeoutVocabulary;
import io.gatewright.compiler.policy.transform.TransformVocabulary;
import io.gatewright.compiler.policy.websocket.WebSocketVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue: every row there is. */
public final class Vocabulary {
    private static final List<Row> ROWS = Stream.of(
                    GatewaySettings.ROWS,
                    UpstreamSettings.ROWS,
                    DiscoverySettings.ROWS,
                    ResilienceSettings.ROWS,
                    CommonSettings.ROWS,
                    AuthVocabulary.ROWS,
                    AccessVocabulary.ROWS,
                    LimitVocabulary.ROWS,
                    CacheVocabulary.ROWS,
                    CorsVocabulary.ROWS,
                    TransformVocabulary.ROWS,
                    TimeoutVocabulary.ROWS,
                    SizeVocabulary.ROWS,
                    AnswerVocabulary.ROWS,
                    FlowVocabulary.ROWS,
                    WebSocketVocabulary.ROWS)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, List<Row>> BY_NAME = ROWS.stream().collect(Collectors.groupingBy(Row::name));

    private Vocabulary() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /** The row of that name which may stand there. */
    public static Optional<Row> find(String name, Place place) {
        for (Row row : BY_NAME.getOrDefault(name, List.of())) {
            if (row.places().contains(place)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The names that may stand there. */
    public static SortedSet<String> namesIn(Place place) {
        return ROWS.stream()
                .filter(row -> row.places().contains(place))
                .map(Row::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The places where a setting of that name may stand; empty where there is no such setting. */
    public static SortedSet<Place> placesOf(String name) {
        return ROWS.stream()
                .filter(row -> row.name().equals(name))
                .flatMap(row -> row.places().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
