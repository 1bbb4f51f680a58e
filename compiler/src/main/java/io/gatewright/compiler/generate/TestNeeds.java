package io.gatewright.compiler.generate;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.ParamType;
import io.gatewright.compiler.model.SecretModel;
import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.auth.AuthEmitter;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.ForwardAuth;
import io.gatewright.compiler.policy.auth.Introspection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The calls that tell a suite of tests what its gateway needs: upstreams, params, ways to be somebody, secrets. */
final class TestNeeds {
    /** So that a method of {@link Chunks#SIZE} calls stays far below what a class file can hold. */
    private static final int NAMES_PER_CALL = 20;

    private final GatewayModel model;
    private final List<ChainCall> calls = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();

    private TestNeeds(GatewayModel model) {
        this.model = model;
    }

    static List<ChainCall> of(GatewayModel model) {
        TestNeeds needs = new TestNeeds(model);
        List<String> upstreams = model.upstreams().stream()
                .filter(upstream -> poolsOf(upstream).isEmpty())
                .map(UpstreamModel::name)
                .toList();
        for (List<String> some : Chunks.of(upstreams, NAMES_PER_CALL)) {
            needs.add(CodeBlock.of(".upstreams($L)", Literals.strings(some)));
        }
        model.upstreams().forEach(needs::pools);
        model.params().stream().filter(param -> param.initial().isEmpty()).forEach(needs::param);
        model.auths().forEach(needs::auth);
        model.secrets().stream()
                .map(SecretModel::name)
                .filter(secret -> !needs.covered.contains(secret))
                .forEach(secret -> needs.add(CodeBlock.of(".secret($L)", Literals.string(secret))));
        return needs.calls;
    }

    private void add(CodeBlock call) {
        calls.add(ChainCall.of(call));
    }

    private static List<String> poolsOf(UpstreamModel upstream) {
        return upstream.pools().stream().flatMap(pool -> pool.name().stream()).toList();
    }

    private void pools(UpstreamModel upstream) {
        List<String> pools = poolsOf(upstream);
        if (!pools.isEmpty()) {
            List<String> names = new ArrayList<>(List.of(upstream.name()));
            names.addAll(pools);
            add(CodeBlock.of(".pools($L)", Literals.strings(names)));
        }
    }

    private void param(ParamModel param) {
        String value = param.range().map(range -> in(range, param.type())).orElseGet(() -> anyValue(param.type()));
        add(CodeBlock.of(".param($L, $L)", Literals.string(param.name()), Literals.string(value)));
    }

    /** The least, but rather 1 than 0: weights that are all 0 would leave a gateway that does not start. */
    private static String in(ParamModel.Range range, ParamType type) {
        boolean zero =
                type == ParamType.INT && range.from().equals("0") && !range.to().equals("0");
        return zero ? "1" : range.from();
    }

    private static String anyValue(ParamType type) {
        return switch (type) {
            case TEXT -> "test";
            case INT -> "1";
            case DECIMAL -> "1.0";
            case BOOL -> "false";
            case DURATION -> "1s";
            case SIZE -> "1MiB";
            case URL -> "http://127.0.0.1";
        };
    }

    private void auth(AuthModel auth) {
        add(auth.match(new AuthModel.Cases<>() {
            @Override
            public CodeBlock jwt(AuthModel.Jwt jwt) {
                covered.add(AuthEmitter.key(jwt).name());
                return CodeBlock.of(
                        ".jwt($L, $L, $L, $L, $L)",
                        Literals.string(jwt.name()),
                        Literals.string(jwt.algorithms().get(0).name()),
                        Literals.string(AuthEmitter.key(jwt).name()),
                        text(jwt.issuer()),
                        text(jwt.audience()));
            }

            @Override
            public CodeBlock apiKey(AuthModel.ApiKey key) {
                covered.add(key.keys().name());
                List<String> arguments = new ArrayList<>(
                        List.of(key.name(), key.from().name(), key.keys().name()));
                arguments.addAll(ids(key.name()));
                return CodeBlock.of(".apiKey($L)", Literals.strings(arguments));
            }

            @Override
            public CodeBlock basic(AuthModel.Basic basic) {
                return notBuilt(basic);
            }

            @Override
            public CodeBlock mtls(AuthModel.Mtls mtls) {
                return notBuilt(mtls);
            }

            @Override
            public CodeBlock introspection(Introspection introspection) {
                return notBuilt(introspection);
            }

            @Override
            public CodeBlock forward(ForwardAuth forward) {
                return notBuilt(forward);
            }
        }));
    }

    /** Refused before (GW5900). */
    private static CodeBlock notBuilt(AuthModel auth) {
        throw new IllegalStateException("not built, " + auth.span());
    }

    /** What the gateway asks for in a test: written in the source, or the param's value there. */
    private CodeBlock text(Optional<Bound<String>> bound) {
        return bound.map(known -> known.match(new Bound.Cases<String, CodeBlock>() {
                    @Override
                    public CodeBlock fixed(Bound.Fixed<String> value) {
                        return Literals.string(value.value());
                    }

                    @Override
                    public CodeBlock param(Bound.FromParam<String> named) {
                        return Literals.string(valueInTests(named.param()));
                    }
                }))
                .orElse(CodeBlock.of("null"));
    }

    private String valueInTests(String name) {
        return model.params().stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .map(param -> param.initial().orElseGet(() -> anyValue(param.type())))
                .orElse("");
    }

    /** Whom the tests call as. */
    private Set<String> ids(String auth) {
        Set<String> ids = new TreeSet<>();
        model.tests().forEach(test -> collect(test.steps(), auth, ids));
        return ids;
    }

    private static void collect(List<TestStep> steps, String auth, Set<String> ids) {
        for (TestStep step : steps) {
            if (step instanceof TestStep.Repeat repeat) {
                collect(repeat.steps(), auth, ids);
            } else if (step instanceof TestStep.Send send) {
                send.as().stream()
                        .filter(as -> as.auth().equals(auth))
                        .flatMap(as -> as.claims().stream())
                        .filter(claim -> claim.key().equals("id"))
                        .filter(claim -> claim.value() instanceof Value.Text)
                        .forEach(claim -> ids.add(((Value.Text) claim.value()).value()));
            }
        }
    }
}
