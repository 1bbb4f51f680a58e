package io.gatewright.runtime;

import java.util.Map;

/** What is logged, and how, where nobody says otherwise: to standard error, and of libraries no more than warnings. */
public final class LogDefaults {
    private static final Map<String, String> DEFAULTS = Map.of(
            "org.jboss.logging.provider", "slf4j",
            "org.slf4j.simpleLogger.showDateTime", "true",
            "org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "org.slf4j.simpleLogger.log.org.xnio", "warn",
            "org.slf4j.simpleLogger.log.org.jboss", "warn",
            "org.slf4j.simpleLogger.log.io.undertow", "warn");

    private LogDefaults() {}

    /** To be called before the first logger is made. Whoever sets these system properties on the command line wins. */
    public static void apply() {
        DEFAULTS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
