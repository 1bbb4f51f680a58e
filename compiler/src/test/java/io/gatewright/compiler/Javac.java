package io.gatewright.compiler;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated Java in memory, with all warnings on and fatal, against the class path of the tests. */
public final class Javac {
    private Javac() {}

    /** The classes, to be loaded. @throws AssertionError with what the compiler says */
    public static ClassLoader compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(told, Locale.ROOT, null);
        Classes classes = new Classes(standard);
        List<Source> units = new TreeMap<>(sources)
                .entrySet().stream()
                        .map(e -> new Source(e.getKey(), e.getValue()))
                        .toList();
        List<String> options = List.of(
                "-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-cp", System.getProperty("java.class.path"));
        boolean compiled =
                compiler.getTask(null, classes, told, options, null, units).call();
        if (!compiled) {
            String text = told.getDiagnostics().stream()
                    .limit(10)
                    .map(d -> d.toString())
                    .collect(Collectors.joining("\n"));
            String first = told.getDiagnostics().stream()
                    .filter(d -> d.getSource() instanceof Source)
                    .findFirst()
                    .map(d -> ((Source) d.getSource()).text)
                    .orElse("");
            throw new AssertionError("generated Java does not compile:\n" + text + "\n\n" + first);
        }
        return classes.loader();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("source:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Classes(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    written.put(name, out);
                    return out;
                }
            };
        }

        ClassLoader loader() {
            return new ClassLoader(Javac.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    ByteArrayOutputStream bytes = written.get(name);
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
                }
            };
        }
    }
}
