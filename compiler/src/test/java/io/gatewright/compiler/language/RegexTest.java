package io.gatewright.compiler.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialect, its errors with their places, and its bounds. */
class RegexTest {
    static Language accepted(String pattern) {
        if (Regex.parse(pattern) instanceof Regex.Parsed.Accepted accepted) {
            return accepted.language();
        }
        throw new AssertionError(pattern + ": " + Regex.parse(pattern));
    }

    private static Regex.Parsed.Problem refused(String pattern) {
        if (Regex.parse(pattern) instanceof Regex.Parsed.Problem problem) {
            return problem;
        }
        throw new AssertionError(pattern + " is accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '~',
            value = {
                "[0-9]{1,18} int",
                "[A-Za-z0-9]+(-[A-Za-z0-9]+)* slug",
                "[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12} uuid",
                "^[0-9]{1,18}$ int",
            })
    void theTypesOfTheLanguageCanBeWritten(String pattern, String name) {
        Language builtin = List.of(Language.INT, Language.SLUG, Language.UUID).stream()
                .filter(language -> language.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(builtin, accepted(pattern));
    }

    @Test
    void anyTextIsTheDomain() {
        assertEquals(Language.ANY, accepted(".*"));
        assertEquals(Language.ANY, accepted(".+"));
        assertEquals(Language.ANY, accepted("[^/]*"));
    }

    @Test
    void anExpressionSpeaksOfTheDecodedValue() {
        Language at = accepted("a@b|\u00e9.");
        assertTrue(at.accepts("a@b"));
        assertTrue(at.accepts("a%40b"));
        assertTrue(at.accepts("%C3%A9%F0%9F%98%80"));
        assertTrue(at.accepts("%C3%A9x"));
        assertFalse(at.accepts("%C3%A9"));
        assertFalse(at.accepts("a%41b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '~',
            value = {
                "ab) 2 1 ~`)` closes no group~",
                "a(b 1 1 ~this group is never closed~",
                "a[b 1 1 ~this class is never closed~",
                "a[] 1 2 ~a class without characters~",
                "[z-a] 1 3 ~the range is the wrong way round~",
                "[a-\\d] 1 4 ~a range ends in one character, not in a class~",
                "[a[b]] 2 1 ~a class in a class, which is not supported~",
                "[a&&b] 2 2 ~an intersection of classes, which is not supported~",
                "a*? 1 2 ~a lazy repetition~",
                "a{2}+ 1 4 ~a possessive repetition~",
                "a** 2 1 ~a repetition of a repetition~",
                "*a 0 1 ~there is nothing to repeat~",
                "a|+ 2 1 ~there is nothing to repeat~",
                "a{} 1 1 ~`{` is followed by no count~",
                "a{1,x} 1 3 ~`{` is followed by no count~",
                "a{5,2} 1 5 ~the least count is greater than the most~",
                "a{1001} 2 4 ~a count greater than 1000~",
                "a}b 1 1 ~nothing is open that this closes~",
                "a^b 1 1 ~`^` and `$` stand only at the very ends~",
                "a$b 1 1 ~`^` and `$` stand only at the very ends~",
                "x(?=a) 1 3 ~a look-around, which is not supported~",
                "x(?<!a) 1 4 ~a look-around, which is not supported~",
                "x(?<n>a) 1 3 ~a named group, which nothing could refer to~",
                "(?i)a 0 2 ~flags are not supported~",
                "(?>a) 0 3 ~an atomic group~",
                "(a)\\1 3 2 ~a backreference `\\1`, which no automaton can match~",
                "a\\b 1 2 ~`\\b` is a word boundary, which is not supported~",
                "\\pL 0 2 ~`\\p` is a Unicode property, which is not supported; write a range~",
                "a\\ 1 1 ~`\\` stands before nothing~",
                "a/b 1 1 ~no segment of a path holds `/`~",
                "\\.\\.? 0 5 ~no segment of a path matches this expression~",
            })
    void errorsHaveTheirExactPlace(String pattern, int offset, int length, String message) {
        Regex.Parsed.Problem problem = refused(pattern);
        assertEquals(
                List.of(offset, length, message),
                List.of(problem.offset(), problem.length(), problem.message()),
                pattern);
    }

    @Test
    void whatWouldTakeABacktrackerForeverIsCheap() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            Language repeated = accepted("(a+)+$");
            assertEquals(accepted("a+"), repeated);
            assertFalse(repeated.accepts("a".repeat(100_000) + "!"));
            assertEquals(accepted("a*b"), accepted("(a*)*(a?){20}b"));
        });
    }

    @Test
    void whatWouldNeedTooManyStatesIsRefusedSoon() {
        for (String pattern : List.of(
                "(a|b)*a(a|b){30}",
                "((((){1000}){1000}){1000}){1000}",
                "((((a{0}){1000}){1000}){1000}){1000}",
                "((a{1000}){1000}){1000}",
                "(a?){1000}(b?){1000}",
                "([^a]{1,50}|.{3,60})*x.{200}",
                "(.?){1000}",
                "((((a|b)*c?)*d?){500}e?){500}",
                "(".repeat(101) + "a" + ")".repeat(101),
                "[ab]".repeat(1_001))) {
            assertTimeout(Duration.ofSeconds(10), () -> refused(pattern), pattern);
        }
        assertEquals(
                "the expression needs an automaton of more than 1000 states",
                refused("(a|b)*a(a|b){30}").message());
    }

    @Test
    void ordinaryTypesFit() {
        assertEquals(65, accepted("[A-Za-z0-9_-]{1,64}").states());
        assertTrue(accepted(".{1,32}").states() <= Language.MAX_STATES);
        assertTrue(accepted("[^@]{1,20}@[^@]{1,20}").states() <= Language.MAX_STATES);
    }
}
