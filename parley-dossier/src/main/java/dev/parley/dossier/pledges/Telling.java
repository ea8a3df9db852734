package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Aside;
import dev.parley.model.Document;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Statement;
import dev.parley.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document with what was read in it: whose words stand at a place. What no statement holds is the outlet's. Immutable. */
final class Telling {
  private final Document document;
  private final Text text;
  private final List<LedgerStatement> statements;
  private final List<Span> skipped;

  /** @param statements those of the document */
  Telling(Document document, List<LedgerStatement> statements) {
    this.document = document;
    this.text = new Text(document.body());
    // The innermost of several is asked first.
    this.statements = statements.stream()
        .sorted(Comparator.comparingInt((LedgerStatement one) -> width(one.statement())))
        .toList();
    this.skipped = document.asides().stream().map(Aside::span).filter(Objects::nonNull).toList();
  }

  private static int width(Statement one) {
    return one.content().spans().stream().mapToInt(span -> span.end() - span.start()).sum();
  }

  Document document() {
    return document;
  }

  /** Its sentences, without comments, captions and the like. */
  List<Clause> sentences() {
    return Clause.sentences(document.body()).stream()
        .filter(one -> skipped.stream().noneMatch(aside -> aside.contains(span(one))))
        .toList();
  }

  /** The innermost statement in whose content a word stands, or null. */
  @Nullable LedgerStatement saying(Clause.Token token) {
    return first(token, one -> Stream.of(one.content()));
  }

  /** The statement whose source a word belongs to, or null. */
  @Nullable LedgerStatement namedBy(Clause.Token token) {
    return first(token, one -> Stream.ofNullable(one.source()));
  }

  /** The statement in whose content, cue or source a word stands, the innermost content first; or null. */
  @Nullable LedgerStatement around(Clause.Token token) {
    LedgerStatement said = saying(token);
    return said != null ? said : first(token, one -> Stream.concat(Stream.ofNullable(one.cue()), Stream.ofNullable(one.source())));
  }

  private interface Parts {
    Stream<Passage> of(Statement one);
  }

  private @Nullable LedgerStatement first(Clause.Token token, Parts parts) {
    for (LedgerStatement one : statements) {
      if (parts.of(one.statement()).anyMatch(part -> part.spans().stream().anyMatch(span -> holds(span, token)))) {
        return one;
      }
    }
    return null;
  }

  private boolean holds(Span span, Clause.Token token) {
    int start = text.point(token.start());
    return span.start() <= start && start < span.end();
  }

  /** The words of a sentence as a place in the document. */
  Span span(Clause sentence) {
    return new Span(
        text.point(sentence.tokens().getFirst().start()), text.point(sentence.tokens().getLast().end()));
  }
}
