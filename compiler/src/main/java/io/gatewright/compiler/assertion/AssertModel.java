package io.gatewright.compiler.assertion;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An {@code assert} block.
 *
 * @param span its title
 * @param where which declarations it is about; all without it
 * @param whereSpan the condition after {@code where}
 * @param expectSpan the condition after {@code expect}
 * @param importedAt the path of the {@code import} that brings it in, for one of the ready-made library
 */
public record AssertModel(
        String title,
        List<String> doc,
        Span span,
        Kind subject,
        Optional<Claim> where,
        Optional<Span> whereSpan,
        Claim expect,
        Span expectSpan,
        Optional<Span> importedAt) {
    public AssertModel {
        Objects.requireNonNull(title);
        doc = List.copyOf(doc);
        Objects.requireNonNull(span);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(where);
        Objects.requireNonNull(whereSpan);
        Objects.requireNonNull(expect);
        Objects.requireNonNull(expectSpan);
        Objects.requireNonNull(importedAt);
    }
}
