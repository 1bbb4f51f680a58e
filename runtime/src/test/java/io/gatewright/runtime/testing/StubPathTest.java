package io.gatewright.runtime.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.route.SegmentType;
import org.junit.jupiter.api.Test;

class StubPathTest {
    @Test
    void aPathTakesItselfAlone() {
        StubPath path = StubPath.of("/a/b");
        assertTrue(path.takes("/a/b"));
        assertFalse(path.takes("/a/b/"));
        assertFalse(path.takes("/a"));
    }

    @Test
    void twoStarsTakeThePathAndAllBelow() {
        StubPath path = StubPath.of("/a/**");
        assertTrue(path.takes("/a"));
        assertTrue(path.takes("/a/b/c"));
        assertFalse(path.takes("/ab"));
        assertTrue(StubPath.of("/**").takes("/"));
    }

    @Test
    void aTypeTakesEachOfItsSegmentsAndNoOther() {
        StubPath path = StubPath.of("/a/{n:int}/b/{s:slug}", SegmentType.INT, SegmentType.SLUG);
        assertTrue(path.takes("/a/1/b/x-y"));
        assertFalse(path.takes("/a/x/b/x-y"));
        assertFalse(path.takes("/a/1/b/-"));
        assertFalse(path.takes("/a/1/c/x-y"));
        assertFalse(path.takes("/a/1/b/x-y/"));
        assertFalse(path.takes("/a/1/b"));
        assertFalse(path.takes("no path"));
    }

    @Test
    void twoStarsMayFollowAType() {
        StubPath path = StubPath.of("/{n:int}/**", SegmentType.INT);
        assertTrue(path.takes("/1"));
        assertTrue(path.takes("/1/a/b"));
        assertFalse(path.takes("/x/a"));
        assertFalse(path.takes("/"));
    }

    @Test
    void aPathIsAnotherWhereItsTextIs() {
        assertEquals(StubPath.of("/a"), StubPath.of("/a"));
        assertNotEquals(StubPath.of("/a"), StubPath.of("/a/**"));
    }
}
