package dev.parley.dossier.pledges;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds counts about a bloc without all the names: "out of the 31 members, ten European nations have expressed readiness
 * to send forces". Thread-safe.
 */
final class CountFinder {
  private static final Set<String> MEMBERS = Set.of(
      "countries", "nations", "states", "members", "governments", "capitals", "allies", "partners", "participants");
  /** What makes a count one of willingness. */
  private static final Set<String> DOING = Set.of(
      "ready", "readiness", "willing", "willingness", "prepared", "committed", "commit", "pledged", "agreed",
      "expressed", "offered", "promised", "confirmed", "signed", "contribute", "join", "joined", "send", "deploy",
      "support", "back", "participate", "take", "will", "have", "has", "are", "were", "would", "could");
  /** How many words may stand between a number and its noun ("ten mostly European nations"). */
  private static final int REACH = 3;

  private final List<Dossier.Bloc> blocs;
  private final Capabilities capabilities = new Capabilities();

  CountFinder(Dossier dossier) {
    this.blocs = dossier.blocs();
  }

  /**
   * The counts of one statement.
   *
   * @param near the words of its document that were said before it, in which the bloc may be named
   */
  List<Count> find(LedgerStatement one, String near) {
    List<Count> counts = new ArrayList<>();
    Statement statement = one.statement();
    if (statement.modality() != Statement.Modality.ASSERTED) {
      return counts;
    }
    for (Clause sentence : Clause.sentences(statement.content().text())) {
      Integer total = total(sentence);
      for (int i = 0; i < sentence.size(); i++) {
        int noun = members(sentence, i);
        Double number = noun < 0 ? null : Numbers.of(sentence.word(i));
        if (number == null || isTotal(sentence, i) || number != Math.rint(number)) {
          continue;
        }
        Dossier.Bloc bloc = bloc(sentence.text(), statement.content().text(), near);
        int doing = next(sentence, noun + 1);
        if (bloc == null || doing < 0) {
          continue;
        }
        int end = doing;
        while (end < sentence.size() && !sentence.word(end).equals(",")) {
          end++;
        }
        String claim = sentence.words(doing, end);
        counts.add(new Count(
            one, bloc.id(), number.intValue(), total, claim,
            Clause.sentences(claim).stream()
                .flatMap(clause -> capabilities.in(clause).stream())
                .map(Capabilities.Mention::capability)
                .collect(Collectors.toCollection(TreeSet::new))));
      }
    }
    return counts;
  }

  /** The place of the noun that a number counts, or -1. */
  private static int members(Clause sentence, int number) {
    for (int i = number + 1; i < Math.min(sentence.size(), number + 1 + REACH); i++) {
      if (MEMBERS.contains(sentence.word(i))) {
        return i;
      }
      if (!Character.isLetter(sentence.word(i).codePointAt(0))) {
        return -1;
      }
    }
    return -1;
  }

  /** "of its 31 members", "out of the 30 countries". */
  private static boolean isTotal(Clause sentence, int number) {
    for (int i = number - 1; i >= Math.max(0, number - 2); i--) {
      if (sentence.word(i).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Integer total(Clause sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Double number = Numbers.of(sentence.word(i));
      if (number != null && isTotal(sentence, i) && number == Math.rint(number)) {
        return number.intValue();
      }
    }
    return null;
  }

  private static int next(Clause sentence, int from) {
    // A relative or a short phrase may stand between: "ten countries of the coalition are ready".
    for (int i = from; i < Math.min(sentence.size(), from + 8); i++) {
      if (DOING.contains(sentence.word(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The bloc named nearest: in the sentence, in the statement, before it in the document. */
  private Dossier.@Nullable Bloc bloc(String sentence, String statement, String near) {
    for (String text : List.of(sentence, statement, near)) {
      String lower = text.toLowerCase(Locale.ROOT);
      Dossier.Bloc nearest = null;
      int at = -1;
      for (Dossier.Bloc bloc : blocs) {
        for (String name : bloc.names()) {
          int found = lower.lastIndexOf(name.toLowerCase(Locale.ROOT));
          if (found > at) {
            at = found;
            nearest = bloc;
          }
        }
      }
      if (nearest != null) {
        return nearest;
      }
    }
    return null;
  }
}
