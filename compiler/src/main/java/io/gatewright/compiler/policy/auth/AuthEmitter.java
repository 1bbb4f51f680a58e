package io.gatewright.compiler.policy.auth;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Bounds;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.Shared;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code auth} and {@code identify}. */
public final class AuthEmitter {
    private AuthEmitter() {}

    /** Finds out who the caller is, by each of the auths. */
    public static ChainCall identify(ClassScope scope, List<String> asked, Span from) {
        List<CodeBlock> auths = asked.stream().map(scope.shared()::auth).toList();
        return ChainCall.of(CodeBlock.of(".identify($L)", CodeBlock.join(auths, ", ")), from);
    }

    /** The calls that open the auth. */
    public static List<CodeBlock> open(AuthModel auth, Shared shared) {
        return auth.match(new AuthModel.Cases<>() {
            @Override
            public List<CodeBlock> jwt(AuthModel.Jwt jwt) {
                return openJwt(jwt, shared);
            }

            @Override
            public List<CodeBlock> apiKey(AuthModel.ApiKey key) {
                return List.of(
                        CodeBlock.of("runtime.apiKey($L)", Literals.string(key.name())),
                        CodeBlock.of(
                                ".fromHeader($L)", Literals.string(key.from().name())),
                        CodeBlock.of(
                                ".keys(runtime.secret($L))",
                                Literals.string(key.keys().name())),
                        CodeBlock.of(".open()"));
            }

            @Override
            public List<CodeBlock> basic(AuthModel.Basic basic) {
                return notBuilt(basic);
            }

            @Override
            public List<CodeBlock> mtls(AuthModel.Mtls mtls) {
                return notBuilt(mtls);
            }

            @Override
            public List<CodeBlock> introspection(Introspection introspection) {
                return notBuilt(introspection);
            }

            @Override
            public List<CodeBlock> forward(ForwardAuth forward) {
                return notBuilt(forward);
            }
        });
    }

    /** Refused before (GW5900). */
    private static List<CodeBlock> notBuilt(AuthModel auth) {
        throw new IllegalStateException("not built, " + auth.span());
    }

    /** The one key of tokens; keys that the issuer publishes were refused before (GW5900). */
    public static SecretRef key(AuthModel.Jwt jwt) {
        return jwt.keys().match(new JwtKeys.Cases<>() {
            @Override
            public SecretRef one(JwtKeys.One one) {
                return one.key();
            }

            @Override
            public SecretRef published(JwtKeys.Published published) {
                throw new IllegalStateException("not built, " + published.span());
            }
        });
    }

    private static List<CodeBlock> openJwt(AuthModel.Jwt jwt, Shared shared) {
        List<CodeBlock> calls = new ArrayList<>();
        List<String> algorithms = jwt.algorithms().stream().map(Enum::name).toList();
        calls.add(CodeBlock.of("runtime.jwt($L)", Literals.string(jwt.name())));
        calls.add(CodeBlock.of(".algorithms($L)", Literals.strings(algorithms)));
        calls.add(CodeBlock.of(".key(runtime.secret($L))", Literals.string(key(jwt).name())));
        jwt.issuer()
                .ifPresent(issuer -> calls.add(CodeBlock.of(".issuer($L)", Bounds.text(issuer, shared::paramText))));
        jwt.audience()
                .ifPresent(
                        audience -> calls.add(CodeBlock.of(".audience($L)", Bounds.text(audience, shared::paramText))));
        if (!Bounds.is(jwt.leeway(), Duration.ZERO)) {
            calls.add(CodeBlock.of(".leeway($L)", Bounds.duration(jwt.leeway(), shared::param)));
        }
        calls.add(CodeBlock.of(".open()"));
        return calls;
    }
}
