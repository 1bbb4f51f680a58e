package io.gatewright.compiler.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.model.Network;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Implication against trying every request that a few questions can tell apart. */
class ImplicationTest {
    private static final Span HERE = new SourceFile("x.gw", "").span(0, 0);
    private static final List<String> ROLES = List.of("admin", "reader");

    /** Who calls: nobody, or one whom staff identified, with a role or none. @param method of the request */
    private record Request(boolean known, String role, String method) {}

    private static List<Request> requests() {
        List<Request> all = new ArrayList<>();
        for (String method : List.of("GET", "POST", "PUT")) {
            all.add(new Request(false, "", method));
            for (String role : List.of("", "admin", "reader", "other")) {
                all.add(new Request(true, role, method));
            }
        }
        return all;
    }

    private static boolean holds(Value value, Request request) {
        if (value instanceof Value.And and) {
            return holds(and.left(), request) && holds(and.right(), request);
        }
        if (value instanceof Value.Or or) {
            return holds(or.left(), request) || holds(or.right(), request);
        }
        if (value instanceof Value.Not not) {
            return !holds(not.operand(), request);
        }
        if (value instanceof Value.Bool constant) {
            return constant.value();
        }
        if (value instanceof RequestValue.AuthPresent) {
            return request.known();
        }
        if (value instanceof Value.In in) {
            return in.list().items().stream().anyMatch(item -> equal(in.item(), item, request));
        }
        Value.Compare compare = (Value.Compare) value;
        return equal(compare.left(), compare.right(), request) == (compare.op() == Value.Op.EQ);
    }

    private static boolean equal(Value left, Value right, Request request) {
        return text(left, request).equals(text(right, request));
    }

    /** Empty for what is absent. */
    private static String text(Value value, Request request) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        if (value instanceof Value.Null) {
            return "";
        }
        return value instanceof RequestValue.RequestAttr ? request.method() : request.role();
    }

    private static Value role() {
        return new RequestValue.AuthField("staff", List.of("role"), HERE);
    }

    private static Value text(String text) {
        return new Value.Text(text, HERE);
    }

    private static Value is(Value left, Value right) {
        return new Value.Compare(Value.Op.EQ, left, right, HERE);
    }

    private static Value isNot(Value left, Value right) {
        return new Value.Compare(Value.Op.NE, left, right, HERE);
    }

    @Provide
    Arbitrary<Value> conditions() {
        Value method = new RequestValue.RequestAttr(RequestValue.Attr.METHOD, HERE);
        Arbitrary<Value> atoms = Arbitraries.of(
                new RequestValue.AuthPresent("staff", HERE),
                is(role(), text("admin")),
                is(text("reader"), role()),
                isNot(role(), new Value.Null(HERE)),
                is(role(), new Value.Null(HERE)),
                new Value.In(
                        role(),
                        new Value.ListValue(ROLES.stream().map(r -> text(r)).toList(), HERE),
                        HERE),
                is(method, text("GET")),
                isNot(method, text("POST")),
                new Value.Bool(true, HERE),
                new Value.Bool(false, HERE));
        return nested(atoms, 3);
    }

    private static Arbitrary<Value> nested(Arbitrary<Value> atoms, int depth) {
        if (depth == 0) {
            return atoms;
        }
        Arbitrary<Value> inner = nested(atoms, depth - 1);
        return Arbitraries.oneOf(
                atoms,
                inner.map(each -> new Value.Not(each, HERE)),
                inner.tuple2().map(both -> new Value.And(both.get1(), both.get2(), HERE)),
                inner.tuple2().map(both -> new Value.Or(both.get1(), both.get2(), HERE)));
    }

    @Property(tries = 2_000)
    void followsExactlyWhereEveryRequestSaysSo(
            @ForAll("conditions") Value given, @ForAll("conditions") Value more, @ForAll("conditions") Value wanted) {
        boolean so =
                requests().stream().allMatch(each -> !holds(given, each) || !holds(more, each) || holds(wanted, each));
        assertEquals(Truth.of(so), Implication.holds(List.of(given, more), List.of(wanted)));
    }

    @Property(tries = 500)
    void identifiesExactlyWhereNobodyElseGetsThrough(@ForAll("conditions") Value given) {
        boolean so = requests().stream().allMatch(each -> !holds(given, each) || each.known());
        assertEquals(Truth.of(so), Implication.identifies(List.of(given), List.of("staff")));
    }

    @Test
    void aPlaceInTheSourceMeansNothing() {
        SourceFile file = new SourceFile("y.gw", "abc");
        Value here = new Value.Decimal(BigDecimal.ONE, HERE);
        assertEquals(Meaning.of(here), Meaning.of(new Value.Decimal(BigDecimal.ONE, file.span(1, 2))));
    }

    @Test
    void tooMuchToTryIsUnknown() {
        List<Value> wanted = new ArrayList<>();
        List<Value> given = new ArrayList<>();
        for (int hole = 0; hole < 8; hole++) {
            for (int one = 0; one < 9; one++) {
                for (int other = one + 1; other < 9; other++) {
                    given.add(new Value.Not(new Value.And(sits(one, hole), sits(other, hole), HERE), HERE));
                }
            }
        }
        for (int pigeon = 0; pigeon < 9; pigeon++) {
            Value somewhere = sits(pigeon, 0);
            for (int hole = 1; hole < 8; hole++) {
                somewhere = new Value.Or(somewhere, sits(pigeon, hole), HERE);
            }
            given.add(somewhere);
        }
        wanted.add(new RequestValue.AuthPresent("staff", HERE));
        assertEquals(Truth.UNKNOWN, Implication.holds(given, wanted));
    }

    private static Value sits(int pigeon, int hole) {
        return is(new RequestValue.HeaderValue("p" + pigeon + "-" + hole, HERE), new RequestValue.ClientIp(HERE));
    }

    private static Value within(String... networks) {
        return new Value.Within(
                new RequestValue.ClientIp(HERE),
                Stream.of(networks).map(Network::new).toList(),
                HERE);
    }

    @Test
    void networksHoldTheirParts() {
        Value wide = within("10.0.0.0/8", "fd00:0:0:0:0:0:0:0/8");
        assertEquals(Truth.YES, Implication.holds(List.of(within("10.1.0.0/16")), List.of(wide)));
        assertEquals(
                Truth.YES, Implication.holds(List.of(within("fd00:0:0:0:0:0:0:1/128", "10.0.0.0/8")), List.of(wide)));
        assertEquals(Truth.NO, Implication.holds(List.of(wide), List.of(within("10.1.0.0/16"))));
        assertEquals(Truth.NO, Implication.holds(List.of(within("10.0.0.0/7")), List.of(wide)));
        assertEquals(Truth.YES, Implication.holds(List.of(wide), List.of(new Value.Not(within("11.0.0.0/8"), HERE))));
    }
}
