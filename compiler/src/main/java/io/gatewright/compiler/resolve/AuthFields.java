package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** The block of one auth; what it has to say and does not is reported. */
final class AuthFields {
    private final Declaration.Auth auth;
    private final Arguments arguments;
    private final Findings findings;
    private final Fields fields;

    AuthFields(Declaration.Auth auth, Place place, Arguments arguments, Findings findings) {
        this.auth = auth;
        this.arguments = arguments;
        this.findings = findings;
        Body body = new BodyReader(findings).read(auth.block(), place);
        this.fields = new Fields(body, place, auth.name().span(), arguments, findings);
    }

    Fields fields() {
        return fields;
    }

    Span span() {
        return auth.name().span();
    }

    /** The setting, or null and GW2011. */
    Statement.@Nullable Setting needed(String name, String help) {
        Statement.Setting found = fields.one(name).orElse(null);
        if (found == null && !fields.body().broken()) {
            Diagnostic error = Diagnostic.error(
                    "GW2011",
                    "auth `" + auth.name().text() + "` has no `" + name + "`",
                    span(),
                    Text.article(auth.kind().text()) + " auth needs one");
            findings.add(help.isEmpty() ? error : error.help(help));
        }
        return found;
    }

    /** {@code help}, and that of another setting that is needed where it is missing too. */
    String beside(String help, String other, String otherHelp) {
        return fields.one(other).isPresent() ? help : help + " and " + otherHelp;
    }

    @Nullable
    SecretRef secret(String name) {
        Statement.Setting setting = needed(name, SecretHelp.of(arguments.secrets(), auth, name));
        return setting == null ? null : arguments.secret(setting);
    }

    @Nullable
    Bound<String> url(String name) {
        Statement.Setting setting = needed(name, "`" + name + " \"https://…\"`");
        Bound<String> url = setting == null ? null : arguments.remoteUrl(setting);
        Auths.warnOfClearText(url, findings);
        return url;
    }

    @Nullable
    Bound<String> text(String name) {
        Statement.Setting setting = needed(name, "`" + name + " \"…\"`");
        return setting == null ? null : arguments.text(setting);
    }
}
