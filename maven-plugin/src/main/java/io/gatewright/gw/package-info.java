/**
 * The Maven goals: each collects its settings, calls the compiler once, and prints or writes what came of it. A policy
 * mistake fails the build; a broken tool is an execution error.
 */
@NullMarked
package io.gatewright.gw;

import org.jspecify.annotations.NullMarked;
