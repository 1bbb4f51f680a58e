package io.gatewright.compiler.generate;

import java.util.Set;

/**
 * Simple names that generated code uses without importing them or that every reader takes for something else: the types
 * of {@code java.lang} that a generated gateway may meet, and the words that Java 17 bars as type names.
 */
final class ReservedTypes {
    static final Set<String> ALL = Set.of(
            "Object", "String", "StringBuilder", "CharSequence", "Character", "Boolean", "Byte", "Short", "Integer",
            "Long", "Float", "Double", "Number", "Math", "Void", "Enum", "Record", "Class", "ClassLoader", "Module",
            "Package", "Iterable", "Comparable", "Runnable", "AutoCloseable", "Cloneable", "Thread", "ThreadLocal",
            "ThreadGroup", "Process", "ProcessBuilder", "Runtime", "System", "Throwable", "Exception", "Error",
            "RuntimeException", "Override", "Deprecated", "SafeVarargs", "SuppressWarnings", "FunctionalInterface",
            "StackTraceElement", "StackWalker", "StrictMath", "Appendable", "Readable", "Compiler", "List", "Map",
            "Set", "Duration", "Optional", "Function", "Predicate", "Gateway", "GatewayRuntime", "GatewayServer",
            "Manifest", "Router", "Route", "Exchange", "RequestPath", "Identity", "Step", "Upstream", "Auth", "Limit",
            "Nullable", "NullMarked", "record", "var", "yield", "sealed", "permits");

    private ReservedTypes() {}
}
