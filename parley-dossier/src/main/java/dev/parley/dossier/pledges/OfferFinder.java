package dev.parley.dossier.pledges;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.pledges.Capabilities.Mention;
import dev.parley.dossier.pledges.Limits.Limit;
import dev.parley.dossier.pledges.Names.Name;
import dev.parley.dossier.pledges.Subjects.Subject;
import dev.parley.model.Capability;
import dev.parley.model.Pledge.Status;
import dev.parley.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence says that parties contribute. Who contributes stands before the word for contributing, what is
 * contributed after it. What is asked of others is no offer of theirs. Thread-safe.
 */
final class OfferFinder {
  private static final Set<String> TURNS =
      Set.of("but", "while", "although", "though", "whereas", "—", "–", "however", ";");
  private static final Set<String> BE = Set.of("be", "been", "is", "are", "was", "were", "being");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "been", "was", "were");
  private static final Set<String> FUTURE = Set.of("will", "would", "shall", "going", "ll", "to");
  /** After these stands what a thing is for or against and not what is given. */
  private static final Set<String> ASIDE = Set.of("for", "against", "without", "of", "on", "than", "with", "protect", "from");
  /** With these a sentence goes on with what the one before offered. */
  private static final Set<String> GOING_ON = Set.of("they", "it", "both", "these", "those", "we");
  /** How many words may stand between a name and the soldiers or ships that are its own. */
  private static final int OWNED_REACH = 4;

  private final Vocabulary words = Vocabulary.read();
  private final Subjects subjects = new Subjects(words);
  private final Capabilities capabilities = new Capabilities();
  private final Limits limits = new Limits();

  Subjects subjects() {
    return subjects;
  }

  /** The offers of one sentence, in the order of its words. */
  List<Offer> find(Scene scene) {
    Clause sentence = scene.sentence();
    List<Mention> mentions = capabilities.in(sentence);
    List<Offer> offers = new ArrayList<>();
    if (sentence.question() || tellsOfYearsAgo(scene)) {
      return offers;
    }
    List<Limit> conditions = limits.conditions(sentence);
    List<String> told = conditions.stream().map(Limit::words).toList();
    List<Limit> caveats = limits.caveats(sentence);
    List<String> limited = caveats.stream().map(Limit::words).toList();
    for (Mention mention : mentions) {
      if (inside(conditions, mention.start()) || isInstead(sentence, caveats, mention.start())) {
        continue;
      }
      Reading reading = read(scene, mention, mentions);
      if (reading == null) {
        continue;
      }
      for (String party : reading.parties()) {
        offers.add(new Offer(
            ground(scene, mention.start()), party, reading.denied(), mention.capability(), amount(sentence, mention),
            reading.status(), limited, told));
      }
    }
    if (offers.isEmpty() && !(limited.isEmpty() && told.isEmpty())) {
      limiting(scene, mentions, limited).forEach(party -> offers.add(new Offer(
          ground(scene, 0), party, false, null, null, Status.SIGNALLED, limited, told)));
    }
    return offers;
  }

  /** Whose part as a whole a sentence limits that offers nothing itself ("They will stay away from the front"). */
  private List<String> limiting(Scene scene, List<Mention> mentions, List<String> caveats) {
    Clause sentence = scene.sentence();
    boolean part = !mentions.isEmpty() || words.contribution().in(sentence, 0, sentence.size());
    boolean goesOn = !caveats.isEmpty() && sentence.has(GOING_ON, 0, 3);
    if (!part && !goesOn) {
      return List.of();
    }
    LedgerStatement said = scene.around(0);
    return said != null && said.party() != null ? List.of(said.party()) : scene.topic();
  }

  /** "In 2027 it had sent soldiers" is long ago. */
  private static boolean tellsOfYearsAgo(Scene scene) {
    LocalDate published = scene.telling().document().published();
    Clause sentence = scene.sentence();
    for (int i = 1; published != null && i < sentence.size(); i++) {
      Double year = Set.of("in", "since", "of").contains(sentence.word(i - 1)) && sentence.word(i).length() == 4
          ? Numbers.of(sentence.word(i))
          : null;
      if (year != null && year > 1900 && year < published.getYear()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(List<Limit> limits, int place) {
    return limits.stream().anyMatch(one -> one.start() <= place && place < one.end());
  }

  /** "rather than fight", "instead of tanks": what stands there is not offered. */
  private static boolean isInstead(Clause sentence, List<Limit> caveats, int place) {
    return caveats.stream().anyMatch(one -> one.start() <= place && place < one.end()
        && Set.of("rather", "instead", "without", "not", "but", "no").contains(sentence.word(one.start())));
  }

  /**
   * What the words around a mention say of it.
   *
   * @param parties who contributes it
   * @param denied whether they say that they will not
   * @param status how far it has got
   */
  private record Reading(List<String> parties, boolean denied, Status status) {}

  private @Nullable Reading read(Scene scene, Mention mention, List<Mention> mentions) {
    Reading after = afterHead(scene, mention, mentions);
    Reading owned = after == null ? owned(scene, mention, mentions) : null;
    Reading relative = relative(scene, mention);
    if (relative != null && owned != null && owned.denied()) {
      // "The observers it had offered will not be coming": offered, and taken back.
      return new Reading(relative.parties(), true, Status.WITHDRAWN);
    }
    return after != null ? after : relative != null ? relative : owned;
  }

  /** "Norway will send observers": a head before, its subject before that. */
  private @Nullable Reading afterHead(Scene scene, Mention mention, List<Mention> mentions) {
    Clause sentence = scene.sentence();
    int head = head(sentence, mention);
    if (head < 0 || isAside(sentence, head, mention, mentions)) {
      return null;
    }
    if (head == mention.start() && BE.contains(head > 0 ? sentence.word(head - 1) : "")) {
      Reading passive = passive(scene, mention, head);
      if (passive != null) {
        return passive;
      }
    }
    Subject subject = subjects.of(scene, chainStart(sentence, head));
    if (subject.parties().isEmpty() || subject.asked()) {
      return null;
    }
    return judged(scene, subject.parties(), subject.end(), mention);
  }

  /** The last head before a mention, or the mention itself where it is a verb ("train"); -1 when there is none. */
  private int head(Clause sentence, Mention mention) {
    boolean verb = words.offering().at(sentence, mention.start()) > 0
        && (mention.start() == 0 || !Set.of("the", "a", "of", "for", "to the").contains(sentence.word(mention.start() - 1)));
    if (verb && mention.end() - mention.start() == 1) {
      return mention.start();
    }
    for (int i = mention.start() - 1; i >= 0; i--) {
      if (words.isHead(sentence, i)) {
        return i;
      }
      // "We could bring two, but we need spare parts": what is wanted is not given.
      if (sentence.word(i).equals(":") || sentence.word(i).equals(";") || words.ask().at(sentence, i) > 0) {
        return -1;
      }
    }
    return -1;
  }

  /** "decided to send", "approved the deployment of": where the first of several heads stands that go on to this one. */
  private int chainStart(Clause sentence, int head) {
    int first = head;
    for (int i = head - 1; i >= Math.max(0, head - 6) && sentence.token(i).isWord(); i--) {
      if (words.isHead(sentence, i) && words.contribution().at(sentence, head) > 0) {
        first = i;
      }
    }
    return first;
  }

  /** "a course for observers": what stands after the preposition is not given besides. */
  private static boolean isAside(Clause sentence, int head, Mention mention, List<Mention> mentions) {
    for (Mention earlier : mentions) {
      if (earlier.start() > head && earlier.end() <= mention.start()) {
        int last = sentence.last(ASIDE, earlier.end(), mention.start());
        boolean joined = sentence.has(Set.of("and", ","), Math.max(last, earlier.end()), mention.start());
        if (last >= 0 && !joined && mention.start() - last <= 4 && mention.capability() != earlier.capability()
            && mention.capability() != Capability.FUNDS) {
          return true;
        }
      }
    }
    int before = mention.start() - 1;
    return before > head && Set.of("against", "without", "than").contains(sentence.word(before));
  }

  /** "Two aircraft will be provided by Canada". */
  private @Nullable Reading passive(Scene scene, Mention mention, int head) {
    Clause sentence = scene.sentence();
    for (int i = head + 1; i < Math.min(sentence.size(), head + 6); i++) {
      if (sentence.word(i).equals("by")) {
        int at = i;
        Name agent = scene.names().stream()
            .filter(name -> name.start() > at && name.start() <= at + 2 && !name.party().isEmpty())
            .findFirst()
            .orElse(null);
        if (agent != null) {
          return judged(scene, List.of(agent.party()), 0, new Mention(mention.capability(), head + 1, head + 1));
        }
      }
    }
    return null;
  }

  /** "the monitors that Kenya is sending": the subject and head come after. */
  private @Nullable Reading relative(Scene scene, Mention mention) {
    Clause sentence = scene.sentence();
    for (int head = mention.end() + 1; head < Math.min(sentence.size(), mention.end() + 7); head++) {
      if (!sentence.token(head).isWord()) {
        return null;
      }
      if (words.offering().at(sentence, head) == 0) {
        continue;
      }
      int who = mention.end();
      while (who < head && Set.of("that", "which", "of", "them", "the").contains(sentence.word(who))) {
        who++;
      }
      int start = who;
      boolean begins = words.speaker().at(sentence, who) > 0
          || words.own().at(sentence, who) > 0
          || scene.names().stream().anyMatch(name -> name.start() == start && !name.party().isEmpty());
      if (!begins) {
        return passiveAfter(scene, mention, head);
      }
      Subject subject = subjects.of(scene, head);
      return subject.parties().isEmpty() || subject.asked()
          ? null
          : judged(scene, subject.parties(), subject.end(), new Mention(mention.capability(), head + 1, head + 1));
    }
    return null;
  }

  private @Nullable Reading passiveAfter(Scene scene, Mention mention, int head) {
    return scene.sentence().has(BE, mention.end(), head) ? passive(scene, mention, head) : null;
  }

  /** "Kenya's monitors have arrived", "British soldiers could go". */
  private @Nullable Reading owned(Scene scene, Mention mention, List<Mention> mentions) {
    Clause sentence = scene.sentence();
    List<String> owners = owners(scene, mention);
    if (owners.isEmpty()) {
      return null;
    }
    int end = mention.end();
    while (end < sentence.size() && !TURNS.contains(sentence.word(end))) {
      end++;
    }
    // Who does the work is not offered besides.
    int stop = end;
    boolean works = mentions.stream().anyMatch(other -> other.start() >= mention.end() && other.start() < stop
        && other.capability() != mention.capability() && words.modals().in(sentence, mention.end(), other.start()));
    if (works) {
      return null;
    }
    boolean ready = words.presenceReady().in(sentence, mention.end(), end);
    boolean there = words.presence().in(sentence, mention.end(), end);
    int modal = words.modals().last(sentence, mention.end(), Math.min(end, mention.end() + 6));
    boolean back = words.withdrawing().in(sentence, mention.end(), end);
    boolean negated = IntStream.range(mention.end(), Math.min(end, mention.end() + 8))
        .anyMatch(i -> words.negates(sentence, i));
    if (back) {
      return new Reading(owners, true, Status.WITHDRAWN);
    }
    if (negated) {
      return there || modal >= 0 ? new Reading(owners, true, Status.ANNOUNCED) : null;
    }
    if (ready) {
      return new Reading(owners, false, Status.SIGNALLED);
    }
    if (modal >= 0 && !sentence.word(modal).equals("to")) {
      boolean signal = words.signal().at(sentence, modal) > 0 || words.signal().in(sentence, mention.end(), modal + 3);
      return new Reading(owners, false, signal ? Status.SIGNALLED : Status.ANNOUNCED);
    }
    return there ? new Reading(owners, false, Status.DELIVERED) : null;
  }

  /** Whose soldiers or ships they are, by a name or pronoun shortly before. */
  private List<String> owners(Scene scene, Mention mention) {
    Clause sentence = scene.sentence();
    for (int i = mention.start() - 1; i >= Math.max(0, mention.start() - OWNED_REACH) && sentence.token(i).isWord(); i--) {
      Name name = scene.nameEndingAt(i);
      if (name != null) {
        return name.owning() && !name.party().isEmpty() ? List.of(name.party()) : List.of();
      }
      if (words.modals().at(sentence, i) > 0 || words.isHead(sentence, i)) {
        return List.of();
      }
      if (Set.of("our", "its", "his", "her", "their", "my").contains(sentence.word(i))) {
        return subjects.of(scene, i + 1).parties();
      }
    }
    return List.of();
  }

  /** What the words between who contributes and what is contributed make of it. */
  private @Nullable Reading judged(Scene scene, List<String> parties, int subjectEnd, Mention mention) {
    Clause sentence = scene.sentence();
    int to = mention.start() + (mention.end() > mention.start() ? 1 : 0);
    int from = Math.max(subjectEnd, newClause(sentence, subjectEnd, mention.start()));
    boolean negated = IntStream.range(from, mention.start())
        .anyMatch(i -> words.negates(sentence, i) && !(i + 1 < sentence.size() && sentence.word(i + 1).equals("more")));
    boolean more = sentence.has(Set.of("more", "further", "additional"), mention.start() - 3, mention.start());
    boolean denies = words.denying().in(sentence, from, to);
    if (denies && negated || negated && more) {
      // "has not ruled out" says neither, "no more missiles" nothing of those that are there.
      return null;
    }
    LedgerStatement said = scene.around(mention.start() < sentence.size() ? mention.start() : to - 1);
    Statement.Modality modality = said == null ? Statement.Modality.ASSERTED : said.statement().modality();
    if (modality == Statement.Modality.NEGATED && !denies && !negated) {
      return null;
    }
    boolean back = words.withdrawing().in(sentence, from, to) || sentence.has(Set.of("withdrew", "withdrawn"), to, sentence.size());
    if (back) {
      return new Reading(parties, true, Status.WITHDRAWN);
    }
    if (denies || negated) {
      return new Reading(parties, true, Status.ANNOUNCED);
    }
    return new Reading(parties, false, status(scene, from, to, mention, said, modality));
  }

  /** Where a turn, or an "and" with a verb of its own, begins anew; its place or -1. */
  private int newClause(Clause sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      boolean joined = sentence.word(i).equals("and") && i + 1 < to
          && (words.modals().at(sentence, i + 1) > 0 && !sentence.word(i + 1).equals("to")
              || words.offering().at(sentence, i + 1) > 0
              || HAVE.contains(sentence.word(i + 1)));
      if (TURNS.contains(sentence.word(i)) || joined) {
        return i;
      }
    }
    return -1;
  }

  private Status status(
      Scene scene, int from, int to, Mention mention, @Nullable LedgerStatement said, Statement.Modality modality) {
    Clause sentence = scene.sentence();
    boolean direct = said != null && said.statement().kind() == Statement.Kind.DIRECT;
    // In reported speech "would" is "will".
    boolean would = direct && sentence.has(Set.of("would"), from, to);
    if (modality == Statement.Modality.HYPOTHETICAL || would || words.signal().in(sentence, from, to)) {
      return Status.SIGNALLED;
    }
    boolean future = sentence.has(FUTURE, from, mention.start());
    boolean delivered = !future && words.deliver().in(sentence, from, to);
    for (int i = from; i < to && !future; i++) {
      delivered |= words.given().at(sentence, i) > 0 && sentence.has(HAVE, i - 2, i);
    }
    int end = mention.end();
    while (end < sentence.size() && !sentence.word(end).equals("and") && end < mention.end() + 14) {
      end++;
    }
    delivered |= mention.end() > mention.start()
        && sentence.has(HAVE, mention.end(), end)
        && words.deliver().in(sentence, mention.end(), end)
        && !sentence.has(FUTURE, mention.end(), end);
    if (delivered || perfectBegun(sentence, from, to)) {
      return Status.DELIVERED;
    }
    return words.commit().in(sentence, from, to) ? Status.COMMITTED : Status.ANNOUNCED;
  }

  private static boolean perfectBegun(Clause sentence, int from, int to) {
    int begun = sentence.last(Set.of("begun", "started"), from, to);
    return begun > 0 && sentence.has(HAVE, begun - 2, begun);
  }

  private static @Nullable Amount amount(Clause sentence, Mention mention) {
    if (mention.capability() == Capability.FUNDS) {
      Amount.Money money = Amount.money(sentence, mention.start());
      for (int i = mention.start() - 6; money == null && i < Math.min(sentence.size(), mention.end() + 6); i++) {
        money = i < 0 ? null : Amount.money(sentence, i);
      }
      return money == null ? null : money.amount();
    }
    return Amount.of(sentence, mention);
  }

  private static Ground ground(Scene scene, int place) {
    Clause sentence = scene.sentence();
    return new Ground(
        scene.telling().document(), scene.telling().span(sentence), sentence.words(0, sentence.size()),
        scene.around(place));
  }
}
