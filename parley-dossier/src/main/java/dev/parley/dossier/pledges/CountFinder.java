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
      "countries", "nations", "states", "members", "governments", "capitals", "allies", "partners", "participants",
      "delegations", "parties");
  /** What makes a count one of willingness. */
  private static final Phrases DOING = new Phrases(
      "ready, readiness, willing, willingness, prepared, committed, commit, pledge, pledged, agreed, offered, offer, "
          + "promised, signed, signed up, contribute, contributed, contributing, contributions, join, joined, send, sent, "
          + "deploy, deployed, participate, take part, provide, provided, providing, paid, pay, raise, "
          + "trained, train, second, volunteered, on board, boots, come forward, support, back, host, help",
      false);
  private static final Phrases UNDOING = new Phrases(
      "may leave, leave, refused, refuse, declined, decline, not, have not, has not, rejected, oppose, opposed, took part, against",
      false);
  private static final Set<String> AUXILIARIES = Set.of(
      "will", "have", "has", "had", "are", "were", "would", "could", "may", "might", "more", "of", "now", "among", "is",
      "pledged", "offered", "promised", "agreed", "signed", "said", "told", "with", "expressed", "indicated", "stand", "stood");
  /** Words that may stand between a number and its noun without being adjectives. */
  private static final Set<String> DETERMINERS = Set.of("of", "the", "its", "our", "these", "those", "out", "all");
  /** How many words may stand between a number and its noun ("ten mostly European nations"). */
  private static final int REACH = 4;
  /** How far the verb may be ("nine of the 24 members of the Friends of the Strait, all of them European, are ready"). */
  private static final int VERB_REACH = 14;

  private final List<Dossier.Bloc> blocs;
  private final Capabilities capabilities = new Capabilities();

  CountFinder(Dossier dossier) {
    this.blocs = dossier.blocs();
  }

  /** A number in a sentence: how many, of how many, and where what is said of them begins. */
  private record Counted(int number, @Nullable Integer of, int start, int end) {}

  /**
   * The counts of one sentence.
   *
   * @param near the words of its document that stand before it, in which the bloc may be named
   * @param counted whether the sentence before counted members too: then "ten" alone is ten of them
   */
  List<Count> find(Scene scene, String near, boolean counted) {
    Clause sentence = scene.sentence();
    List<Count> counts = new ArrayList<>();
    if (blocs.isEmpty() || sentence.question()) {
      return counts;
    }
    Integer total = total(sentence);
    boolean known = counted;
    for (int i = 0; i < sentence.size(); i++) {
      Integer number = number(sentence, i);
      if (number == null || isTotal(sentence, i)) {
        continue;
      }
      Counted one = counted(sentence, i, number, total, known);
      Count count = one == null ? null : count(scene, one, near);
      if (count != null) {
        counts.add(count);
        known = true;
      }
    }
    return counts;
  }

  private @Nullable Count count(Scene scene, Counted one, String near) {
    Clause sentence = scene.sentence();
    LedgerStatement said = scene.around(one.start());
    if (said != null && said.statement().modality() != Statement.Modality.ASSERTED) {
      return null;
    }
    int end = one.end();
    while (end < sentence.size() && !Set.of(",", "”", "\"").contains(sentence.word(end))) {
      end++;
    }
    Dossier.Bloc bloc = bloc(sentence.words(0, sentence.size()), near);
    if (bloc == null || !DOING.in(sentence, one.end(), end) || UNDOING.in(sentence, one.end(), Math.min(end, one.end() + 8))) {
      return null;
    }
    String claim = sentence.words(one.end(), end);
    return new Count(
        new Ground(scene.telling().document(), scene.telling().span(sentence), sentence.words(0, sentence.size()), said),
        bloc.id(), one.number(), one.of(), claim,
        Clause.sentences(claim).stream()
            .flatMap(clause -> capabilities.in(clause).stream())
            .map(Capabilities.Mention::capability)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static @Nullable Integer number(Clause sentence, int at) {
    if (sentence.word(at).equals("dozen")) {
      return 12;
    }
    Double number = Numbers.of(sentence.word(at));
    return number != null && number == Math.rint(number) && number < 1000 ? number.intValue() : null;
  }

  private @Nullable Counted counted(Clause sentence, int at, int number, @Nullable Integer total, boolean known) {
    int noun = -1;
    for (int i = at + 1; i < Math.min(sentence.size(), at + 1 + REACH + 1); i++) {
      Integer other = number(sentence, i);
      if (MEMBERS.contains(sentence.word(i)) || blocNameAt(sentence, i) > 0) {
        noun = i + Math.max(1, blocNameAt(sentence, i)) - 1;
        break;
      }
      if (!sentence.token(i).isWord() || other != null && !isTotal(sentence, i)) {
        break;
      }
    }
    boolean ofTotal = total != null && total > number;
    if (noun < 0) {
      boolean alone = at + 1 < sentence.size() && AUXILIARIES.contains(sentence.word(at + 1));
      if (!alone || !known && !ofTotal) {
        return null;
      }
      noun = at;
    }
    int doing = verb(sentence, noun + 1);
    return doing < 0 ? null : new Counted(number, ofTotal ? total : null, at, doing);
  }

  private static int verb(Clause sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + VERB_REACH); i++) {
      if (AUXILIARIES.contains(sentence.word(i)) && !Set.of("of", "more", "now", "among").contains(sentence.word(i))
          || DOING.at(sentence, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** How many words the name of a bloc has that stands at a place, or its last word alone ("the Platform"); or 0. */
  private int blocNameAt(Clause sentence, int at) {
    if (!sentence.token(at).isCapitalised()) {
      return 0;
    }
    for (Dossier.Bloc bloc : blocs) {
      for (String name : bloc.names()) {
        List<Clause> words = Clause.sentences(name);
        Clause first = words.isEmpty() ? null : words.getFirst();
        if (first == null || at + first.size() > sentence.size()) {
          continue;
        }
        boolean same = true;
        for (int i = 0; i < first.size(); i++) {
          same &= first.word(i).equals(sentence.word(at + i));
        }
        if (same) {
          return first.size();
        }
      }
    }
    return 0;
  }

  /** "of its 31 members", "out of the 30 countries", "of 24". */
  private static boolean isTotal(Clause sentence, int number) {
    for (int i = number - 1; i >= Math.max(0, number - 2); i--) {
      if (sentence.word(i).equals("of")) {
        return true;
      }
      if (!DETERMINERS.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable Integer total(Clause sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Integer number = number(sentence, i);
      if (number != null && isTotal(sentence, i)) {
        return number;
      }
    }
    return null;
  }

  /** The bloc named nearest, in the sentence or before it in the document. */
  private Dossier.@Nullable Bloc bloc(String sentence, String near) {
    for (String text : List.of(sentence, near)) {
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
