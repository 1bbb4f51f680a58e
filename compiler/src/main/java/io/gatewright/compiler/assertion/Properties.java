package io.gatewright.compiler.assertion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that an assertion can ask for, kind by kind. */
public final class Properties {
    private static final List<Property> ALL = Stream.of(
                    RouteProperties.rows(),
                    UpstreamProperties.rows(),
                    AuthProperties.rows(),
                    AuthSettingProperties.rows(),
                    LimitProperties.rows(),
                    SecretProperties.rows(),
                    PartProperties.rows(),
                    UpstreamParts.rows(),
                    FailureProperties.rows())
            .flatMap(List::stream)
            .toList();

    private Properties() {}

    /** In the order of the manual. */
    public static List<Property> all() {
        return ALL;
    }

    public static List<Property> of(Kind kind) {
        return ALL.stream().filter(property -> property.of() == kind).toList();
    }

    public static Optional<Property> find(Kind kind, String name) {
        return ALL.stream()
                .filter(property -> property.of() == kind && property.name().equals(name))
                .findFirst();
    }
}
