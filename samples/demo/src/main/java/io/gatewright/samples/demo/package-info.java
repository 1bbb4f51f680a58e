/** Starts the shop gateway's jar as a user would, with four small services behind it and keys made on the spot. */
@NullMarked
package io.gatewright.samples.demo;

import org.jspecify.annotations.NullMarked;
