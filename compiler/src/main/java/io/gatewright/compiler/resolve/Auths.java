package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ways to identify a caller. */
final class Auths {
    private static final List<String> KINDS = List.of("jwt", "api-key", "basic", "mtls", "introspection", "forward");

    /** Those that bring claims. */
    static final Set<String> TOKENS = Set.of("jwt", "introspection");

    private final Declared declared;
    private final Findings findings;
    private final TokenAuths tokens;
    private final CredentialAuths credentials;
    private final ForwardAuths forwarded;

    Auths(Declared declared, Findings findings) {
        Arguments arguments = new Arguments(declared, findings);
        this.declared = declared;
        this.findings = findings;
        this.tokens = new TokenAuths(arguments, findings);
        this.credentials = new CredentialAuths(arguments, findings);
        this.forwarded = new ForwardAuths(arguments, findings);
    }

    List<AuthModel> resolve() {
        List<AuthModel> auths = new ArrayList<>();
        for (Declaration.Auth auth : declared.auths.values()) {
            int before = findings.errors();
            AuthModel model = resolve(auth);
            if (model != null && findings.errors() == before) {
                auths.add(model);
            }
        }
        return auths;
    }

    private @Nullable AuthModel resolve(Declaration.Auth auth) {
        Name kind = auth.kind();
        return switch (kind.text()) {
            case "jwt" -> tokens.jwt(auth);
            case "api-key" -> credentials.apiKey(auth);
            case "basic" -> later(auth, credentials.basic(auth));
            case "mtls" -> later(auth, credentials.mtls(auth));
            case "introspection" -> later(auth, tokens.introspection(auth));
            case "forward" -> later(auth, forwarded.read(auth));
            default -> {
                findings.error(
                        "GW2016",
                        "`" + kind.text() + "` is not a kind of auth",
                        kind.span(),
                        OtherGateways.authKind(kind.text())
                                .map(ours -> "did you mean `" + ours + "`?")
                                .orElseGet(() -> Phrases.didYouMean(kind, KINDS, "may be " + Text.list(KINDS))));
                yield null;
            }
        };
    }

    private @Nullable AuthModel later(Declaration.Auth auth, @Nullable AuthModel model) {
        findings.notBuilt(
                "an auth of kind `" + auth.kind().text() + "`", auth.kind().span());
        return model;
    }

    /** Warns where a service that decides who may call is asked in the clear. */
    static void warnOfClearText(@Nullable Bound<String> url, Findings findings) {
        if (url instanceof Bound.Fixed<String> fixed) {
            RemoteUrls.warnOfClearText(fixed.value(), fixed.span(), findings);
        }
    }
}
