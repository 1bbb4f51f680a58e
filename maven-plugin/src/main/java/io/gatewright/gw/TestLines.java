package io.gatewright.gw;

import java.util.function.Consumer;

/** What a run of tests prints: a failed test and the count of them as errors, so that {@code mvn -q} shows them too. */
final class TestLines implements Consumer<String> {
    private final Consumer<String> info;
    private final Consumer<String> error;
    private boolean failed;

    TestLines(Consumer<String> info, Consumer<String> error) {
        this.info = info;
        this.error = error;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith("FAILED  ")) {
            failed = true;
        } else if (line.startsWith("passed  ")) {
            failed = false;
        } else if (line.matches("[0-9]+ run, [0-9]+ failed.*")) {
            failed = !line.contains(" 0 failed");
        }
        (failed ? error : info).accept(line);
    }
}
