package io.gatewright.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import io.gatewright.runtime.transform.JsonRemoval;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * {@code remove body.items.*.supplierCost} from an answer of many items: the streaming filter beside reading Jackson's
 * tree, editing it and writing it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class JsonFilterBenchmark {
    private static final int PIECE = 16 * 1024;

    /** The number of items, of about 200 bytes each. */
    @Param({"10", "1000"})
    public int items = 10;

    private final JsonRemoval removal = JsonRemoval.of(List.of("items.*.supplierCost"));
    private final ObjectMapper jackson = new ObjectMapper();
    private byte[] document = {};
    private ByteBuffer body = ByteBuffer.allocate(0);
    private long out;

    /** Makes the answer. */
    @Setup
    public void setUp() {
        StringBuilder text = new StringBuilder("{\"items\":[");
        for (int i = 0; i < items; i++) {
            text.append(i > 0 ? "," : "")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"title\":\"Tea, second flush, lot ")
                    .append(i)
                    .append("\",\"supplierCost\":2.10,\"price\":4.95,\"tags\":[\"black\",\"loose\",\"organic\"],")
                    .append(
                            "\"stock\":{\"berlin\":12,\"paris\":3},\"available\":true,\"note\":\"bought twice a year\"}");
        }
        document = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        body = ByteBuffer.allocateDirect(document.length).put(document).flip();
    }

    /** The filter, fed pieces of 16 KiB from a direct buffer as the proxy does. */
    @Benchmark
    public long filter() throws BadUpstreamBody {
        out = 0;
        BodyFilter filter = removal.filter();
        BodyFilter.Out into = bytes -> out += bytes.remaining();
        for (int at = 0; at < document.length; at += PIECE) {
            filter.write(body.duplicate().position(at).limit(Math.min(document.length, at + PIECE)), into);
        }
        filter.end(into);
        filter.close();
        return out;
    }

    /** Jackson's tree: read, edited, written. */
    @Benchmark
    public long jacksonTree() throws IOException {
        JsonNode root = jackson.readTree(document);
        for (JsonNode item : root.get("items")) {
            if (item instanceof ObjectNode object) {
                object.remove("supplierCost");
            }
        }
        return jackson.writeValueAsBytes(root).length;
    }
}
