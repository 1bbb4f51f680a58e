package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.TestModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.TestStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All tests of all files, titles distinct; sorted by title. */
final class Tests {
    private final Declared declared;
    private final Types types;
    private final Findings findings;

    Tests(Declared declared, Types types, Findings findings) {
        this.declared = declared;
        this.types = types;
        this.findings = findings;
    }

    List<TestModel> resolve(List<GwFile> files) {
        List<TestModel> tests = new ArrayList<>();
        Map<String, Span> titles = new HashMap<>();
        for (Declaration.Test test : Declared.all(files, Declaration.Test.class)) {
            Span first = titles.putIfAbsent(test.title().value(), test.title().span());
            if (first != null) {
                findings.add(Diagnostic.error(
                                "GW2004",
                                "two tests have this title",
                                test.title().span(),
                                "a report could not tell them apart")
                        .and(first, "first here"));
            }
            int before = findings.errors();
            TestModel model = new TestModel(
                    test.title().value(),
                    test.doc().lines(),
                    test.title().span(),
                    new TestSteps(declared, types, findings).resolve(test.statements()));
            if (findings.errors() == before) {
                tests.add(model);
                if (!expects(test.statements())) {
                    findings.add(Diagnostic.warning(
                                    "GW6003",
                                    "this test expects nothing",
                                    test.title().span(),
                                    "passes whatever the gateway answers")
                            .help("`expect status == 200`"));
                }
            }
        }
        tests.sort((a, b) -> a.title().compareTo(b.title()));
        return tests;
    }

    private static boolean expects(List<TestStatement> statements) {
        return statements.stream()
                .anyMatch(each -> each instanceof TestStatement.Expect
                        || (each instanceof TestStatement.Act act && expects(act.body())));
    }
}
