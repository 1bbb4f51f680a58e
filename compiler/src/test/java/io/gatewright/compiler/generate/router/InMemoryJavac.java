package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.JavaFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated files with the JDK's compiler and loads what comes out, all in memory. */
final class InMemoryJavac {
    private InMemoryJavac() {}

    /** A loader of the compiled classes. @throws AssertionError with javac's messages when they do not compile */
    static Loaded compile(List<JavaFile> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        Memory memory = new Memory(javac.getStandardFileManager(told, null, null));
        List<JavaFileObject> sources = files.stream().map(InMemoryJavac::source).toList();
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-Xlint:all");
        if (!javac.getTask(null, memory, told, options, null, sources).call()) {
            throw new AssertionError(told.getDiagnostics().toString());
        }
        Map<String, byte[]> classes = new HashMap<>();
        memory.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return new Loaded(classes);
    }

    private static JavaFileObject source(JavaFile file) {
        String text = file.toString();
        URI uri = URI.create("mem:///" + file.packageName().replace('.', '/') + "/"
                + file.typeSpec().name() + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** The compiled classes. */
    static final class Loaded extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loaded(Map<String, byte[]> classes) {
            super(InMemoryJavac.class.getClassLoader());
            this.classes = classes;
        }

        Map<String, byte[]> classes() {
            return classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
