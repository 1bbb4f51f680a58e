package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.gatewright.compiler.generate.Names;
import io.gatewright.compiler.model.Network;
import io.gatewright.compiler.model.RequestValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** One class while it is written: the names taken in it, and the members that emitters add. Not thread-safe. */
public final class ClassScope {
    private final ClassName type;
    private final Shared shared;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> blocks = new LinkedHashMap<>();
    private final Map<List<Object>, String> grants = new LinkedHashMap<>();
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    /** @param taken members that the class has in any case */
    public ClassScope(ClassName type, Shared shared, Set<String> taken) {
        this.type = type;
        this.shared = shared;
        this.taken.addAll(taken);
    }

    public ClassName type() {
        return type;
    }

    public Shared shared() {
        return shared;
    }

    /** A member's name that nothing else in the class has: {@code hint} or that with a number. */
    public String member(String hint) {
        return Unique.in(taken, Names.member(hint));
    }

    /** A constant's name that nothing else in the class has. */
    public String constant(String hint) {
        return Unique.in(taken, hint);
    }

    /** A constant {@code HttpString} for a header. */
    public CodeBlock header(String name) {
        return CodeBlock.of("$L", headers.computeIfAbsent(name, this::addHeader));
    }

    private String addHeader(String header) {
        String constant = Unique.in(taken, upper(header));
        constants.add(
                FieldSpec.builder(RuntimeNames.HTTP_STRING, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T($L)", RuntimeNames.HTTP_STRING, Literals.string(header))
                        .build());
        return constant;
    }

    /** A constant {@code AddressBlocks} that holds these networks. */
    CodeBlock networks(List<Network> networks) {
        String list = networks.stream()
                .map(network -> Literals.string(network.text()).toString())
                .collect(Collectors.joining(", "));
        return CodeBlock.of("$L", blocks.computeIfAbsent(list, this::addBlocks));
    }

    private String addBlocks(String list) {
        String constant = Unique.in(taken, "NETWORKS");
        constants.add(FieldSpec.builder(
                        RuntimeNames.ADDRESS_BLOCKS, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", RuntimeNames.ADDRESS_BLOCKS, list)
                .build());
        return constant;
    }

    /** A constant {@code Grant}. */
    public CodeBlock grant(RequestValue.Granted grant) {
        List<Object> key = List.of(grant.grant(), grant.auth(), grant.claim(), grant.name());
        return CodeBlock.of("$L", grants.computeIfAbsent(key, k -> addGrant(grant)));
    }

    private String addGrant(RequestValue.Granted grant) {
        String word = grant.grant().text();
        String constant = Unique.in(taken, Names.constant(word + "-" + grant.name()));
        constants.add(FieldSpec.builder(RuntimeNames.GRANT, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.$L($L, $L, $L)",
                        RuntimeNames.GRANT,
                        word,
                        Literals.string(grant.auth()),
                        Literals.string(grant.name()),
                        Literals.strings(grant.claim()))
                .build());
        return constant;
    }

    private static String upper(String header) {
        StringBuilder name = new StringBuilder();
        for (char c : header.toUpperCase(Locale.ROOT).toCharArray()) {
            name.append((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_');
        }
        boolean plain = name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
        return plain ? name.toString() : "HEADER_" + name;
    }

    public void add(FieldSpec constant) {
        constants.add(constant);
    }

    public void add(MethodSpec method) {
        methods.add(method);
    }

    /** Puts the members into the class, in the order they were added. */
    public void writeTo(TypeSpec.Builder builder) {
        builder.addFields(constants);
        builder.addMethods(methods);
    }
}
