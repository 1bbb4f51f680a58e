package io.gatewright.compiler.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SHOP = """
            gateway shop { listen 8080 }
            upstream orders { target "http://127.0.0.1:9101" }
            route a GET /a -> orders {
              public
              chache 5m
            }
            route b GET /b -> orders {
              public
              limit 100/min { key header.x-key ?? client.ip }
              allow GW4010 because "the mesh sets the header, 100% sure" until 2026-12-31
            }
            """;

    @Test
    void anAnnotationIsOneLineThatGithubReads() {
        assertEquals(
                "::error file=src/main/gateway/shop.gw,line=5,endLine=5,col=3,endColumn=9,title=GW2001::`chache` is not a"
                        + " setting of a route%0Adid you mean `cache`?\n",
                GithubAnnotations.render(Cases.report(SHOP)));
    }

    @Test
    void nothingOfTheUsersEndsAnAnnotation() {
        String text = GithubAnnotations.render(
                Cases.report("gateway g { listen 8080 }\nroute a GET /a {\n  public; b%0A::error::c \u001b[2J\n}\n"));
        assertEquals(
                text.lines().count(),
                text.lines().filter(line -> line.startsWith("::")).count());
        assertTrue(text.contains("%25") || !text.contains("%0A::"), text);
        assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n'), text);
    }

    @Test
    void sarifHasWhatCodeScanningShows() throws Exception {
        JsonNode run = JSON.readTree(Sarif.render(Cases.report(SHOP))).at("/runs/0");
        JsonNode misspelt = run.at("/results/0");
        assertEquals("GW2001", misspelt.get("ruleId").asText());
        assertEquals(
                "src/main/gateway/shop.gw",
                misspelt.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText());
        assertEquals(
                5, misspelt.at("/locations/0/physicalLocation/region/startLine").asInt());
        assertEquals(
                "cache",
                misspelt.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asText());
        assertTrue(misspelt.path("suppressions").isMissingNode());
        JsonNode rule =
                run.at("/tool/driver/rules").get(misspelt.get("ruleIndex").asInt());
        assertTrue(rule.at("/help/markdown").asText().contains("Wrong:"), rule.toString());
        assertTrue(run.at("/tool/driver/rules").size() > 90);
    }

    @Test
    void whatAnAllowSilencesIsSuppressedWithItsReason() throws Exception {
        JsonNode results = JSON.readTree(Sarif.render(Cases.report(SHOP.replace("chache", "cache"))))
                .at("/runs/0/results");
        assertEquals(1, results.size());
        JsonNode suppression = results.at("/0/suppressions/0");
        assertEquals("GW4010", results.at("/0/ruleId").asText());
        assertEquals(
                "the mesh sets the header, 100% sure",
                suppression.get("justification").asText());
        assertEquals(
                10,
                suppression.at("/location/physicalLocation/region/startLine").asInt());
        JsonNode json = JSON.readTree(CheckJson.render(Cases.report(SHOP.replace("chache", "cache"))));
        assertFalse(json.get("failed").asBoolean());
        assertEquals("2026-12-31", json.at("/silenced/0/allow/until").asText());
    }

    @Test
    void fingerprintsStayWhileOtherLinesMove() throws Exception {
        assertEquals(prints(SHOP), prints("# one\n\n## two\n" + SHOP));
        assertEquals(prints(SHOP), prints(SHOP.replace("  chache 5m", "    chache   5m")));
        assertNotEquals(prints(SHOP), prints(SHOP.replace("chache 5m", "chache 6m")));
    }

    private static List<String> prints(String text) throws Exception {
        return JSON.readTree(CheckJson.render(Cases.report(text))).findValuesAsText("fingerprint");
    }

    @Test
    void aSecretInTheSourceIsInNoReport() {
        Report report = Cases.report("""
                gateway shop { listen 8080 }
                secret token = "sk_live_123456"
                auth customer jwt { algorithms [HS256]; key "sk_live_123456" }
                auth partner api-key { from header.x-key; keys "sk_live_123456" }
                route a GET /a { public; respond 204 }
                """);
        for (String text : List.of(Sarif.render(report), CheckJson.render(report), GithubAnnotations.render(report))) {
            assertTrue(text.contains("GW"), text);
            assertFalse(text.contains("123456"), text);
        }
    }

    @Test
    void theThresholdDecidesWhatFails() {
        Report warns = Cases.report(SHOP.replace("chache", "cache").replace("GW4010", "GW2101"));
        for (Threshold threshold : Threshold.values()) {
            boolean fails =
                    new Report(warns.tool(), warns.version(), warns.verdict(), warns.paths(), threshold).fails();
            assertEquals(threshold == Threshold.WARNING || threshold == Threshold.NOTE, fails, threshold.word());
        }
    }
}
