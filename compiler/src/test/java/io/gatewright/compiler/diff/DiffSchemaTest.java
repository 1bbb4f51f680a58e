package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.diff.report.DiffDiagnostics;
import io.gatewright.compiler.diff.report.DiffJson;
import io.gatewright.compiler.explain.Inspected;
import io.gatewright.compiler.report.Report;
import io.gatewright.compiler.report.Sarif;
import io.gatewright.compiler.report.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What programs read of a difference is as its schema says, and SARIF as the standard does, for changes of every kind. */
class DiffSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SARIF = schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);
    private static final JsonSchema DIFF =
            schema("/io/gatewright/compiler/diff/report/diff-1.schema.json", VersionFlag.V202012);
    private static final Path SHOP = Path.of("src/test/resources/diff/shop");

    private static JsonSchema schema(String resource, VersionFlag draft) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = DiffSchemaTest.class.getResourceAsStream(resource)) {
            return JsonSchemaFactory.getInstance(draft).getSchema(JSON.readTree(in), config);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyChangeOfEveryPartIsValid() throws Exception {
        String source = EveryPartTest.source();
        Inspected before = Inspected.source(source);
        Set<String> groups = new TreeSet<>();
        for (EveryPartTest.Row row : EveryPartTest.rows(source)) {
            groups.addAll(valid(before, Inspected.source(row.source())));
        }
        groups.addAll(valid(
                Inspected.source(Files.readString(SHOP.resolve("before.gw"))),
                Inspected.source(Files.readString(SHOP.resolve("after.gw")))));
        for (Group group : Group.values()) {
            assertTrue(groups.contains(group.word()) || group == Group.COSMETIC, group + " was never written");
        }
    }

    @Test
    void theSchemaIsNotOneThatTakesAnything() throws Exception {
        Difference difference = GatewayDiff.of(
                Inspected.source(Files.readString(SHOP.resolve("before.gw"))).inspection(),
                Inspected.source(Files.readString(SHOP.resolve("after.gw"))).inspection(),
                Compiling.TODAY);
        String good = DiffJson.render(difference, "main", List.of(Group.LOOSENED));
        for (String member : List.of("format", "unapproved", "safeguards", "witness", "path", "because", "places")) {
            String bad = good.replaceFirst("\"" + member + "\"", "\"other\"");
            assertFalse(DIFF.validate(JSON.readTree(bad)).isEmpty(), member);
        }
    }

    /** The groups that were written. */
    private static Set<String> valid(Inspected before, Inspected after) throws IOException {
        Difference difference = GatewayDiff.of(before.inspection(), after.inspection(), Compiling.TODAY);
        JsonNode json = JSON.readTree(DiffJson.render(difference, "main", List.of(Group.LOOSENED)));
        assertEquals(Set.of(), DIFF.validate(json), json::toPrettyString);
        JsonNode sarif = JSON.readTree(Sarif.render(new Report(
                Report.Tool.DIFF,
                "0.1.0",
                DiffDiagnostics.of(difference, after.inspection().model()),
                file -> "src/main/gateway/" + file.name(),
                Threshold.ERROR)));
        assertEquals(Set.of(), SARIF.validate(sarif), sarif::toPrettyString);
        JsonNode rules = sarif.at("/runs/0/tool/driver/rules");
        Set<String> prints = new TreeSet<>();
        for (JsonNode result : sarif.at("/runs/0/results")) {
            String rule = rules.get(result.get("ruleIndex").asInt()).get("id").asText();
            assertEquals(result.get("ruleId").asText(), rule);
            assertTrue(prints.add(result.get("partialFingerprints").toString()), result::toPrettyString);
        }
        return new TreeSet<>(json.findValuesAsText("group"));
    }
}
