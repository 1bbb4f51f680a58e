/**
 * Which route takes a request, decided while compiling: routes become atoms, overlaps that no route settles are reported,
 * and what is left becomes a {@link io.gatewright.compiler.plan.route.RoutePlan}, a decision graph whose depth is that of the path
 * and whose size does not matter to the request. Semantics: {@code routing.md}.
 */
@NullMarked
package io.gatewright.compiler.plan.route;

import org.jspecify.annotations.NullMarked;
