package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Truth;
import java.util.stream.Collectors;

/** Facts in the words of the language. */
final class Written implements Fact.Cases<String> {
    private static final Written INSTANCE = new Written();
    private static final int LONGEST_LIST = 6;

    private Written() {}

    static String of(Fact fact) {
        return fact.match(INSTANCE);
    }

    @Override
    public String absent(Fact.Absent fact) {
        return "nothing";
    }

    @Override
    public String text(Fact.Text fact) {
        return fact.written();
    }

    @Override
    public String amount(Fact.Amount fact) {
        return fact.written();
    }

    @Override
    public String flag(Fact.Flag fact) {
        return fact.value() == Truth.UNKNOWN ? "too much to tell" : fact.value() == Truth.YES ? "true" : "false";
    }

    @Override
    public String path(Fact.Path fact) {
        return fact.value().toString();
    }

    @Override
    public String items(Fact.Items fact) {
        if (fact.facts().isEmpty()) {
            return "none";
        }
        int more = fact.facts().size() - LONGEST_LIST;
        return fact.facts().stream().limit(LONGEST_LIST).map(Written::of).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    @Override
    public String thing(Fact.Thing fact) {
        return fact.own() instanceof Fact.Absent ? fact.name() : of(fact.own());
    }
}
