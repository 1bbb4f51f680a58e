package io.gatewright.runtime;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.RequestView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A gateway whose table is scanned from the top: the first row that fits wins. For tests. */
public final class TableGateway implements Gateway {
    private static final List<String> USUAL = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final Function<GatewayRuntime, List<Row>> table;
    private final UnaryOperator<ManifestBuilder> manifest;

    public TableGateway(UnaryOperator<ManifestBuilder> manifest, Function<GatewayRuntime, List<Row>> table) {
        this.manifest = manifest;
        this.table = table;
    }

    public TableGateway(Function<GatewayRuntime, List<Row>> table) {
        this(m -> m, table);
    }

    /**
     * A route and what it takes.
     *
     * @param hosts empty: any
     * @param methods as in the language: {@code GET|POST}, {@code ANY}
     * @param path one path, or with {@code /**} at its end all below
     */
    public record Row(Set<String> hosts, String methods, String path, Predicate<RequestView> when, Route route) {
        public static Row of(String methods, String path, Route route) {
            return new Row(Set.of(), methods, path, request -> true, route);
        }

        public Row on(String... names) {
            return new Row(Set.of(names), methods, path, when, route);
        }

        public Row when(Predicate<RequestView> condition) {
            return new Row(hosts, methods, path, condition, route);
        }

        private boolean fits(String method, RequestPath asked, RequestView request) {
            List<String> named = List.of(methods.split("\\|", -1));
            boolean methodFits =
                    named.contains("ANY") || named.contains(method) || (method.equals("HEAD") && named.contains("GET"));
            String folder = path.endsWith("/**") ? path.substring(0, path.length() - 3) : null;
            boolean pathFits = folder == null
                    ? asked.text().equals(path)
                    : asked.text().equals(folder) || asked.text().startsWith(folder + "/");
            return (hosts.isEmpty() || hosts.contains(request.host())) && methodFits && pathFits;
        }
    }

    @Override
    public Manifest manifest() {
        return manifest.apply(Manifest.of("table")).build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new Table(table.apply(runtime));
    }

    private record Table(List<Row> rows) implements Router {
        @Override
        public boolean serves(String host) {
            return rows.stream()
                    .anyMatch(row -> row.hosts().isEmpty() || row.hosts().contains(host));
        }

        @Override
        public @Nullable Route select(String method, RequestPath path, RequestView request) {
            return first(
                    rows, row -> row.fits(method, path, request) && row.when().test(request));
        }

        @Override
        public @Nullable Route preflight(String requestedMethod, RequestPath path, RequestView request) {
            return first(rows, row -> row.fits(requestedMethod, path, request));
        }

        private static @Nullable Route first(List<Row> rows, Predicate<Row> fits) {
            return rows.stream().filter(fits).map(Row::route).findFirst().orElse(null);
        }

        @Override
        public String allowed(RequestPath path, RequestView request) {
            Set<String> taken = new TreeSet<>();
            for (String method : USUAL) {
                if (select(method, path, request) != null) {
                    taken.add(method);
                }
            }
            if (taken.isEmpty()) {
                return "";
            }
            taken.add("OPTIONS");
            return String.join(", ", new ArrayList<>(taken));
        }
    }
}
