package dev.parley.dossier.ledger;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.By;
import dev.parley.dossier.ledger.ActorColumns.Joined;
import dev.parley.dossier.ledger.Columns.Doc;
import dev.parley.dossier.ledger.Columns.Said;
import dev.parley.dossier.ledger.Columns.Words;
import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;

/** What a filter asks for, as SQL over statements joined with documents. */
final class Conditions {
  /** Words in quotation marks stand together; everything else is parted by white space. */
  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

  private Conditions() {}

  static Condition of(StatementFilter filter) {
    Condition all = Said.STANDS;
    if (!filter.superseded()) {
      all = all.and(Doc.SUPERSEDED_BY.isNull());
    }
    if (filter.document() != null) {
      all = all.and(Said.DOCUMENT.eq(filter.document()));
    }
    if (filter.speaker() != null) {
      all = all.and(speaker(filter.speaker()));
    }
    if (filter.party() != null) {
      all = all.and(Joined.PARTY.eq(filter.party()));
    }
    if (filter.kind() != null) {
      all = all.and(Said.KIND.eq(Ids.of(filter.kind())));
    }
    if (filter.evidentiality() != null) {
      all = all.and(Said.EVIDENTIALITY.eq(Ids.of(filter.evidentiality())));
    }
    if (filter.since() != null) {
      all = all.and(Said.TO.ge(filter.since().toString()));
    }
    if (filter.until() != null) {
      all = all.and(Said.FROM.le(filter.until().toString()));
    }
    if (filter.minConfidence() > 0) {
      all = all.and(Said.CONFIDENCE.ge(filter.minConfidence()));
    }
    return filter.search() == null ? all : all.and(search(filter.search()));
  }

  /**
   * An actor goes by the ledger's name, and by the one that the document has. The words of the source count only where
   * nobody is behind them: "Trump's adviser" is not Trump.
   */
  private static Condition speaker(String wanted) {
    return Joined.SPEAKER
        .eq(wanted)
        .or(Said.ID.in(
            select(By.STATEMENT)
                .from(ActorColumns.STATEMENT_ACTORS)
                .join(ActorColumns.ACTORS)
                .on(Act.ID.eq(By.ACTOR))
                .where(By.ACTOR.eq(wanted).or(Act.NAME.containsIgnoreCase(wanted)))))
        .or(Said.SPEAKER_NAME.containsIgnoreCase(wanted).and(By.JUDGEMENT.isNull()))
        .or(Said.SPEAKER_MEMBERS.containsIgnoreCase(wanted))
        .or(Said.SPEAKER.isNull().and(Said.SOURCE.containsIgnoreCase(wanted)));
  }

  /**
   * SQLite's full-text index. A database without one would have to compare every row with {@code like}, as {@link
   * #speaker} does.
   */
  private static Condition search(String words) {
    List<String> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(words);
    while (matcher.find()) {
      String phrase = matcher.group(1);
      String term = phrase == null ? matcher.group(2).replace("\"", "") : phrase;
      if (LETTER_OR_DIGIT.matcher(term).find()) {
        // Every term is a string of the query language, so nothing in it can be taken for an operator; a word alone
        // also finds its longer forms.
        terms.add("\"" + term + "\"" + (phrase == null ? "*" : ""));
      }
    }
    if (terms.isEmpty()) {
      return falseCondition();
    }
    return Said.ID.in(
        select(Words.ID)
            .from(Columns.STATEMENT_WORDS)
            .where(condition("statement_words match {0}", val(String.join(" ", terms)))));
  }
}
