package io.gatewright.compiler.diff.request;

import io.gatewright.compiler.plan.route.Request;

/** Told of all requests, class by class. */
public interface CellVisitor {
    void at(Cell cell);

    /** That requests like this one, or to longer paths, are too many ways apart to be compared. */
    void unread(Request request);
}
