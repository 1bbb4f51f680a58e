/**
 * All requests, divided into classes that two gateways answer alike: the tables of both are read side by side, by host, path,
 * method and conditions, and for each class there is a request of it and what either gateway answers. Knows plans only.
 */
@NullMarked
package io.gatewright.compiler.diff.request;

import org.jspecify.annotations.NullMarked;
