package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.explain.text.Shortened;
import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.plan.route.Segment;
import java.util.List;
import java.util.stream.Collectors;

/** Reasons in words. */
final class ReasonText implements Reason.Cases<String> {
    private final Fields fields;

    private ReasonText(Fields fields) {
        this.fields = fields;
    }

    static String of(Reason reason, Fields fields) {
        return reason.match(new ReasonText(fields));
    }

    @Override
    public String otherHost(Reason.OtherHost reason) {
        return reason.hosts().isEmpty()
                ? "is for hosts that no route names"
                : "is for " + reason.hosts().stream().map(HostPattern::text).collect(Collectors.joining(", "))
                        + ", not for this host";
    }

    @Override
    public String segment(Reason.OtherSegment reason) {
        String start = "segment " + (reason.index() + 1) + " is "
                + (reason.found().isEmpty() ? "empty" : "`" + Shortened.part(reason.found()) + "`") + ", ";
        return start
                + reason.wanted().match(new Segment.Cases<String>() {
                    @Override
                    public String literal(Segment.Literal literal) {
                        return literal.text().isEmpty() ? "not empty" : "not `" + literal.text() + "`";
                    }

                    @Override
                    public String type(Segment.Type type) {
                        String name = type.language().name();
                        return name.isEmpty() ? "and `" + reason.shown() + "` takes a text" : "not of type " + name;
                    }
                });
    }

    @Override
    public String pathEnds(Reason.PathEnds reason) {
        return reason.shown().isEmpty()
                ? "the path has no slash at its end"
                : "the path ends before segment " + (reason.index() + 1) + ", `" + reason.shown() + "`";
    }

    @Override
    public String pathGoesOn(Reason.PathGoesOn reason) {
        if (reason.length() == 0) {
            return "the path goes on after `/`";
        }
        return reason.slash() ? "the path has a slash at its end" : "the path goes on after segment " + reason.length();
    }

    @Override
    public String method(Reason.OtherMethod reason) {
        return Shortened.part(reason.asked()) + " is not taken, only " + list(reason.taken());
    }

    @Override
    public String condition(Reason.FailedCondition reason) {
        return reason.variable() + " " + found(reason) + ", wanted: " + reason.wanted();
    }

    private String found(Reason.FailedCondition reason) {
        List<String> given = reason.given();
        if (given.size() == 1) {
            boolean open = fields.mayShow(reason.variable(), reason.wanted());
            return open ? "is " + Expressions.quoted(Shortened.part(given.get(0))) : "is there (value hidden)";
        }
        return given.isEmpty() ? "is absent" : "comes more than once";
    }

    @Override
    public String lessSpecific(Reason.LessSpecific reason) {
        String winner = "matches too, but `" + reason.winner() + "` ";
        return switch (reason.by()) {
            case PATH -> winner + "is more specific: all of its paths are among these";
            case METHOD -> winner + "has the same path and names the method";
            case CONDITIONS -> winner + "has the same path and narrower conditions";
            case PREFLIGHT -> winner + "cannot be told from it by a preflight; their cors are equal";
        };
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
