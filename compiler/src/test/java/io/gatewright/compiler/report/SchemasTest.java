package io.gatewright.compiler.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other programs read is as its schema says, for every mistake that the diagnostics are tested with. */
class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SARIF = schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);
    private static final JsonSchema CHECK =
            schema("/io/gatewright/compiler/report/check-1.schema.json", VersionFlag.V202012);

    private static JsonSchema schema(String resource, VersionFlag draft) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = SchemasTest.class.getResourceAsStream(resource)) {
            return JsonSchemaFactory.getInstance(draft).getSchema(JSON.readTree(in), config);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sarifIsValidAndDeclaresEveryRuleOnce() throws Exception {
        int results = 0;
        for (Cases.Case each : Cases.all()) {
            JsonNode log = valid(SARIF, each.name(), Sarif.render(each.report()));
            JsonNode run = log.at("/runs/0");
            JsonNode rules = run.at("/tool/driver/rules");
            Set<String> codes = new HashSet<>();
            rules.forEach(rule -> codes.add(rule.get("id").asText()));
            assertEquals(rules.size(), codes.size());
            for (JsonNode result : run.get("results")) {
                results++;
                String declared =
                        rules.get(result.get("ruleIndex").asInt()).get("id").asText();
                assertEquals(result.get("ruleId").asText(), declared);
            }
        }
        assertFalse(results < 100, "only " + results + " results were looked at");
    }

    @Test
    void jsonIsValid() throws Exception {
        for (Cases.Case each : Cases.all()) {
            valid(CHECK, each.name(), CheckJson.render(each.report()));
        }
    }

    @Test
    void fingerprintsNameOneDiagnosticEach() throws Exception {
        for (Cases.Case each : Cases.all()) {
            List<String> prints = JSON.readTree(CheckJson.render(each.report())).findValuesAsText("fingerprint");
            assertEquals(prints.size(), new HashSet<>(prints).size(), each.name());
        }
    }

    @Test
    void theSchemaIsNotOneThatTakesAnything() throws Exception {
        String good = CheckJson.render(Cases.named("allows").report());
        for (String member : List.of("format", "counts", "diagnostics", "severity", "endColumn", "fingerprint")) {
            String bad = good.replaceFirst("\"" + member + "\"", "\"other\"");
            assertFalse(CHECK.validate(JSON.readTree(bad)).isEmpty(), member);
        }
    }

    /** Validators in strict mode refuse a schema that asks for members of what it does not say to be an object. */
    @Test
    void theSchemasSayOfWhatTheyRequireMembers() throws Exception {
        for (String name : List.of("report/check-1.schema.json", "diff/report/diff-1.schema.json")) {
            try (InputStream in = SchemasTest.class.getResourceAsStream("/io/gatewright/compiler/" + name)) {
                List<JsonNode> asking = JSON.readTree(in).findParents("required");
                assertFalse(asking.isEmpty(), name);
                asking.forEach(
                        schema -> assertEquals("object", schema.path("type").asText(), schema::toPrettyString));
            }
        }
    }

    private static JsonNode valid(JsonSchema schema, String name, String text) throws JsonProcessingException {
        JsonNode node = JSON.readTree(text);
        Set<ValidationMessage> problems = schema.validate(node);
        assertEquals(Set.of(), problems, () -> name + "\n" + text);
        return node;
    }
}
