package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.model.ParamType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How generated code reaches what all routes share. Parts are expressions over a variable {@code parts}; a param's is
 * over {@code params}, which is {@code parts.params} where only the parts are at hand.
 *
 * @param partsType the class that holds the shared parts
 * @param paramsType the class with an accessor per param
 * @param upstreams name to {@code parts.usersUpstream}
 * @param auths name to {@code parts.customerAuth}
 * @param limits name to {@code parts.baselineLimit}, of limits that reach several routes
 * @param cors name to {@code parts.baselineCors}, of policies that several routes share
 * @param params name to {@code params.usersUrl()}
 */
public record Shared(
        ClassName partsType,
        ClassName paramsType,
        Map<String, CodeBlock> upstreams,
        Map<String, CodeBlock> auths,
        Map<String, CodeBlock> limits,
        Map<String, CodeBlock> cors,
        Map<String, Param> params) {
    public Shared {
        Objects.requireNonNull(partsType);
        Objects.requireNonNull(paramsType);
        upstreams = Map.copyOf(upstreams);
        auths = Map.copyOf(auths);
        limits = Map.copyOf(limits);
        cors = Map.copyOf(cors);
        params = Map.copyOf(params);
    }

    /** How a param is read. */
    public record Param(CodeBlock code, ParamType type) {
        public Param {
            Objects.requireNonNull(code);
            Objects.requireNonNull(type);
        }
    }

    public CodeBlock upstream(String name) {
        return Objects.requireNonNull(upstreams.get(name), name);
    }

    public CodeBlock auth(String name) {
        return Objects.requireNonNull(auths.get(name), name);
    }

    /** The limit, if it is one that several routes share. */
    public Optional<CodeBlock> limit(String name) {
        return Optional.ofNullable(limits.get(name));
    }

    /** The {@code cors}, if it is one that several routes share. */
    public Optional<CodeBlock> cors(String name) {
        return Optional.ofNullable(cors.get(name));
    }

    public CodeBlock param(String name) {
        return paramOf(name).code();
    }

    /** The same where only {@code parts} is at hand. */
    public CodeBlock ownParam(String name) {
        return CodeBlock.of("parts.$L", param(name));
    }

    /** A param of type {@code text} or {@code url} as a {@code String}. */
    public CodeBlock paramText(String name) {
        Param param = paramOf(name);
        return param.type() == ParamType.URL ? CodeBlock.of("$L.toString()", param.code()) : param.code();
    }

    private Param paramOf(String name) {
        return Objects.requireNonNull(params.get(name), name);
    }
}
