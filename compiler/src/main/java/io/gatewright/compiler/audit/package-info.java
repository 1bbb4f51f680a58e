/**
 * What a reviewer of a gateway's security has to look at: what is open, what loosens something, and what is not verified,
 * each with the reason and the day that the source gives for it.
 */
@NullMarked
package io.gatewright.compiler.audit;

import org.jspecify.annotations.NullMarked;
