package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.explain.Inspected;
import io.gatewright.compiler.model.GatewayModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No part of a gateway changes unseen: {@code changes.txt} changes one after another, and whatever record component of the
 * model no line of it reaches makes this fail, so that a new one is compared from the first day.
 */
class EveryPartTest {
    private static final Path FOLDER = Path.of("src/test/resources/diff/every-part");

    /** Names by which one part of a gateway speaks of another. */
    private static final Set<String> NAMES = Set.of(
            "AuthModel.ApiKey.name",
            "AuthModel.Basic.name",
            "AuthModel.Jwt.name",
            "AuthModel.Mtls.name",
            "ConcurrencyModel.name",
            "CorsModel.name",
            "FetchModel.Each.variable",
            "FetchModel.name",
            "FlowCall.name",
            "FlowModel.Argument.name",
            "FlowModel.name",
            "ForwardAuth.name",
            "Introspection.name",
            "JsonValue.Each.variable",
            "JsonValue.Local.name",
            "JsonValue.Picked.key",
            "LimitModel.name",
            "Location.Captured.name",
            "Owner.title",
            "ParamModel.name",
            "PathModel.Capture.name",
            "SecretModel.name",
            "ShapeModel.name",
            "TargetPath.Captured.name",
            "TypeModel.name",
            "UpstreamModel.name",
            "RequestValue.PathValue.name");

    /** What follows from other parts, or never changes alone. */
    private static final Set<String> FOLLOWS = Set.of(
            "AccessModel.Require.auths",
            "AssertModel.subject",
            "CacheModel.credentials",
            "CacheModel.origin",
            "FetchModel.needs",
            "FlowCall.reads",
            "FlowModel.Argument.type",
            "FlowModel.arguments",
            "GatewayModel.digest",
            "GatewayModel.notBuilt",
            "GatewayModel.owners",
            "HeaderRemoval.prefix",
            "LiftModel.setting",
            "Location.Rest.from",
            "NotBuilt.construct",
            "NotBuilt.places",
            "PartRemoval.prefix",
            "PathModel.Capture.type",
            "ShapeModel.Field.name",
            "TargetPath.restFrom",
            "TestModel.steps",
            "TypeModel.language",
            "RequestValue.Claim.auth",
            "RequestValue.Granted.auth",
            "RequestValue.Granted.claim",
            "Value.ParamValue.type",
            "Value.Within.item");

    private static boolean isUnseen(String part) {
        return NAMES.contains(part) || FOLLOWS.contains(part) || part.endsWith(".doc");
    }

    private static final ModelParts PARTS =
            new ModelParts(Set.of("AssertModel.where", "AssertModel.expect", "TestModel.steps"));

    record Row(String line, String source, String groups) {}

    @Test
    void everyChangeIsToldInItsGroup() throws IOException {
        String source = source();
        Inspected before = Inspected.source(source);
        List<String> wrong = new ArrayList<>();
        for (Row row : rows(source)) {
            Inspected after = Inspected.source(row.source());
            Difference difference = GatewayDiff.of(before.inspection(), after.inspection(), Compiling.TODAY);
            String told =
                    difference.unapproved().keySet().stream().map(Enum::name).collect(Collectors.joining(" "));
            if (!told.equals(row.groups())) {
                wrong.add(row.line() + "\n    was told as: " + told);
            }
            Judge judge = new Judge(before, after, difference);
            for (Finding finding : difference.findings()) {
                if (!judge.isTold(finding.witness().request())) {
                    wrong.add(row.line() + "\n    is not shown by: " + finding.witness());
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void everyPartOfTheModelIsChangedOnce() throws IOException {
        String source = source();
        GatewayModel before = Inspected.source(source).inspection().model();
        Set<String> reached = new TreeSet<>();
        for (Row row : rows(source)) {
            GatewayModel after = Inspected.source(row.source()).inspection().model();
            SortedMap<String, SortedSet<String>> differing = PARTS.differing(before, after);
            differing.keySet().removeIf(EveryPartTest::isUnseen);
            if (differing.size() == 1 && !row.groups().isEmpty()) {
                reached.addAll(differing.keySet());
                differing.values().forEach(reached::addAll);
            }
        }
        Set<String> missing = new TreeSet<>(PARTS.of(GatewayModel.class));
        assertTrue(missing.size() > 100, missing::toString);
        missing.removeAll(reached);
        missing.removeIf(EveryPartTest::isUnseen);
        assertEquals(Set.of(), missing, "no line of changes.txt changes these alone, and is told");
    }

    static String source() throws IOException {
        return Files.readString(FOLDER.resolve("gateway.gw"));
    }

    static List<Row> rows(String source) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("changes.txt"))) {
            if (!line.startsWith("#")) {
                int bar = line.lastIndexOf(" |");
                String changed = source;
                for (String part : line.substring(0, bar).split(" ;; ", -1)) {
                    String[] sides = part.replace("\\n", "\n").split(" => ", -1);
                    assertEquals(2, sides.length, line);
                    assertEquals(changed.indexOf(sides[0]), changed.lastIndexOf(sides[0]), line);
                    assertTrue(changed.contains(sides[0]), line);
                    changed = changed.replace(sides[0], sides[1]);
                }
                rows.add(new Row(line, changed, line.substring(bar + 2).strip()));
            }
        }
        return rows;
    }
}
