/**
 * What generated routers stand on: {@link io.gatewright.runtime.route.SegmentType} for the declared types of segments,
 * {@link io.gatewright.runtime.route.SegmentSet} where many texts may stand in one place, and
 * {@link io.gatewright.runtime.route.RouteTable} for tables too large to be code. All is fixed when the gateway is built, so
 * that a client has no say in how long a choice takes.
 *
 * <p>What a table is made of are records: a router's table is a constant, and of constants the JVM's compiler takes the fields of
 * records, unlike those of classes, for constants too.
 */
@NullMarked
package io.gatewright.runtime.route;

import org.jspecify.annotations.NullMarked;
