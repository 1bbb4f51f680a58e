/**
 * What the tools tell of a gateway, in the forms that other programs read: JSON with a published schema, SARIF for code
 * scanning, annotations for GitHub. Secrets that stand in a source are covered in all of them.
 */
@NullMarked
package io.gatewright.compiler.report;

import org.jspecify.annotations.NullMarked;
