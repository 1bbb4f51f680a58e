/**
 * What changes in a message on its way: edits of header fields, and the removal of members from JSON bodies as they
 * stream by, in bounded memory. {@code JsonScanner} reads bytes and knows the grammar, {@code JsonRemovalFilter}
 * decides what of them goes on, {@code ContentDecoder} stands before it where the upstream compressed its answer.
 */
@NullMarked
package io.gatewright.runtime.transform;

import org.jspecify.annotations.NullMarked;
