package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.pledges.Names.Name;
import dev.parley.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who does what a verb says: the nearest name before it that is not told of by a preposition, or whom a pronoun there
 * stands for. Thread-safe.
 */
final class Subjects {
  /** How many words an asking may stand before the name of who is asked. */
  private static final int ASKING_REACH = 8;

  /** How near before a pronoun a name stands that it may stand for, whatever governs it ("the monitors of Kenya, its …"). */
  private static final int NEAR = 5;

  private final Vocabulary words;

  Subjects(Vocabulary words) {
    this.words = words;
  }

  /**
   * Who does it.
   *
   * @param parties the ids; empty when it is nobody that the dossier knows
   * @param end the place after the words for them
   * @param asked whether others ask it of them
   */
  record Subject(List<String> parties, int end, boolean asked) {
    static final Subject NOBODY = new Subject(List.of(), 0, false);

    Subject {
      parties = List.copyOf(parties);
    }
  }

  /** Who does what the verb at a place says. */
  Subject of(Scene scene, int verb) {
    Clause sentence = scene.sentence();
    int body = -1;
    Name fronted = null;
    for (int i = verb - 1; i >= 0; i--) {
      LedgerStatement named = scene.telling().namedBy(sentence.token(i));
      Name name = scene.nameEndingAt(i);
      if (named != null && (name == null || named.party() != null)) {
        int start = i;
        while (start > 0 && named.equals(scene.telling().namedBy(sentence.token(start - 1)))) {
          start--;
        }
        if (start > 1 && sentence.word(start - 2).equals("according")) {
          // "Ruritania, according to two diplomats, is weighing …"
          i = start - 2;
          continue;
        }
        if (named.party() == null && sentence.word(start).startsWith("who")) {
          // "Ruritania, whose constitution forbids it, offers …"
          i = start;
          continue;
        }
        return source(scene, named, i, verb);
      }
      if (name != null) {
        if (!governed(sentence, name)) {
          return named(scene, name, verb);
        }
        if (isTo(sentence, i + 1)) {
          // "called on Ruritania to send ships"
          return Subject.NOBODY;
        }
        fronted = name;
        i = name.start();
      } else if (isOwn(sentence, i)) {
        return new Subject(first(scene, i), i + 1, false);
      } else if (words.speaker().at(sentence, i) > 0) {
        return third(scene, i, verb);
      } else if (words.others().at(sentence, i) > 0 && !isDeterminedByName(scene, i)
          && (isTo(sentence, i + 1) || !(i > 0 && words.governing().at(sentence, i - 1) > 0))) {
        return Subject.NOBODY;
      } else if (isTo(sentence, verb - 1) && words.ask().at(sentence, i) > 0
          && !isTo(sentence, i + words.ask().at(sentence, i))) {
        // "urged whomever to send ships"; "wants to send ships" is one's own.
        return Subject.NOBODY;
      } else if (words.bodies().at(sentence, i) > 0 && body < 0) {
        body = i;
      }
    }
    if (body >= 0) {
      return fronted != null ? named(scene, fronted, verb) : third(scene, body, verb);
    }
    return Subject.NOBODY;
  }

  private static boolean isTo(Clause sentence, int at) {
    return at >= 0 && at < sentence.size() && sentence.word(at).equals("to");
  }

  /** "I" is a pronoun, "IT" none. */
  private boolean isOwn(Clause sentence, int at) {
    boolean loud = sentence.token(at).shown().length() > 1 && Character.isUpperCase(sentence.token(at).shown().charAt(1));
    return words.own().at(sentence, at) > 0 && !loud;
  }

  /** "its side", "Norway's people" are told with whose they are. */
  private static boolean isDeterminedByName(Scene scene, int at) {
    Name before = at > 0 ? scene.nameEndingAt(at - 1) : null;
    return before != null && before.owning();
  }

  private boolean governed(Clause sentence, Name name) {
    int before = name.start() - 1;
    if (before >= 0 && (sentence.word(before).equals("the") || sentence.word(before).equals("both"))) {
      before--;
    }
    return before >= 0 && words.governing().at(sentence, before) > 0;
  }

  /** A source in the sentence: its party, those whom it names, or whom "the government" there stands for. */
  private Subject source(Scene scene, LedgerStatement said, int at, int verb) {
    if (said.party() != null) {
      return new Subject(List.of(said.party()), at + 1, false);
    }
    List<Name> names = scene.names().stream()
        .filter(name -> said.equals(scene.telling().namedBy(scene.sentence().token(name.start()))))
        .toList();
    for (int i = at; names.isEmpty() && i >= 0 && said.equals(scene.telling().namedBy(scene.sentence().token(i))); i--) {
      if (words.speaker().at(scene.sentence(), i) > 0) {
        return third(scene, i, verb);
      }
      boolean bare = i == at || i == at - 1;
      if (bare && i <= 1 && words.bodies().at(scene.sentence(), i) > 0) {
        return third(scene, i, verb);
      }
    }
    List<String> parties = names.stream().map(Name::party).filter(party -> !party.isEmpty()).distinct().toList();
    return new Subject(parties, at + 1, false);
  }

  private Subject named(Scene scene, Name name, int verb) {
    List<String> parties = new ArrayList<>();
    Name one = name;
    int start = name.start();
    while (one != null) {
      if (!one.party().isEmpty() && !parties.contains(one.party())) {
        parties.addFirst(one.party());
      }
      start = one.start();
      one = joined(scene, start);
    }
    return new Subject(parties, name.end(), isAsked(scene, parties, start, name.end(), verb));
  }

  /** The name that "and" or a comma joins to one that begins at a place, or null. */
  private static @Nullable Name joined(Scene scene, int start) {
    Clause sentence = scene.sentence();
    int i = start - 1;
    while (i >= 0 && sentence.word(i).equals("the")) {
      i--;
    }
    boolean joins = i > 0 && sentence.word(i).equals("and");
    return joins ? scene.nameEndingAt(i - 1) : null;
  }

  private boolean isAsked(Scene scene, List<String> parties, int start, int end, int verb) {
    Clause sentence = scene.sentence();
    LedgerStatement said = scene.around(start);
    boolean own = said != null && said.party() != null && parties.contains(said.party());
    if (own) {
      return false;
    }
    if (words.oblige().in(sentence, end, verb)) {
      return true;
    }
    for (int i = start - 1; i >= Math.max(0, start - ASKING_REACH) && !sentence.word(i).equals(","); i--) {
      if (words.ask().at(sentence, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Who "we" is. */
  private static List<String> first(Scene scene, int at) {
    LedgerStatement said = scene.saying(at);
    String party = said != null ? said.party() : scene.author();
    return party == null ? List.of() : List.of(party);
  }

  /** Who "it" or "the government" is. */
  private Subject third(Scene scene, int at, int verb) {
    LedgerStatement said = scene.saying(at);
    boolean quoted = said != null && said.statement().kind() == Statement.Kind.DIRECT;
    for (Name name : scene.names().reversed()) {
      boolean inside = said == null || said.equals(scene.saying(name.start()));
      boolean pronoun = words.speaker().at(scene.sentence(), at) > 0;
      boolean owner = pronoun && !quoted && said == null || pronoun && at - name.end() <= NEAR;
      if (name.end() <= at && inside && (owner || !governed(scene.sentence(), name)) && !name.party().isEmpty()) {
        return new Subject(
            List.of(name.party()), at + 1, isAsked(scene, List.of(name.party()), name.start(), at, verb));
      }
    }
    if (quoted) {
      return new Subject(List.of(), at + 1, false);
    }
    if (said != null && said.party() != null) {
      return new Subject(List.of(said.party()), at + 1, false);
    }
    return new Subject(
        !scene.topic().isEmpty() ? scene.topic() : Stream.ofNullable(scene.author()).toList(), at + 1, false);
  }

  /** Whom a sentence is about: its first name that is not told of by a preposition, else who speaks in it. */
  List<String> topic(Scene scene) {
    for (Name name : scene.names()) {
      if (!governed(scene.sentence(), name)) {
        return name.party().isEmpty() ? List.of() : List.of(name.party());
      }
    }
    LedgerStatement said = scene.around(0);
    return said != null && said.party() != null ? List.of(said.party()) : scene.topic();
  }
}
