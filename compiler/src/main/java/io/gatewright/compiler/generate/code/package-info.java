/**
 * What every emitter needs to write Java: the names of the runtime, literals and comments that cannot break out of
 * their place, and expressions compiled to Java. Knows the model and JavaPoet; knows no emitter.
 */
@NullMarked
package io.gatewright.compiler.generate.code;

import org.jspecify.annotations.NullMarked;
