package dev.parley.dossier.echoes;

import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Utterance;
import dev.parley.model.Ids;
import dev.parley.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases that recur in different utterances: three words in a row that bear content, and two where somebody put
 * just them in quotation marks. The numbers are judgements, not measured.
 */
public final class Echoes {
  private static final int WORDS = 3;
  private static final int QUOTED = 2;

  /**
   * At least this part of the utterances that have the phrase's rarest word must have the phrase; else its words meet
   * because everybody speaks of the matter.
   */
  private static final double BOUND = 0.25;

  /** Within so many days words without a speaker are taken for a report of what somebody else said, who is known. */
  private static final int LATE = 7;

  private final List<Echo.Voicing> voicings = new ArrayList<>();
  private final List<Tokens> tokens = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private Echoes(List<Utterance> utterances) {
    for (Utterance one : utterances) {
      // What lies in another statement is in the words of that one, too.
      if (one.fullest().statement().within() == null) {
        Tokens words = Tokens.of(one.fullest().statement().content().text());
        voicings.add(voicing(one));
        tokens.add(words);
        words.words().stream().map(Tokens.Token::form).distinct().forEach(form -> counts.merge(form, 1, Integer::sum));
      }
    }
  }

  /**
   * The repeated phrases of the utterances, those of most speakers first, then those said most often.
   *
   * @param utterances each once, in any order
   */
  public static List<Echo> of(List<Utterance> utterances) {
    return new Echoes(utterances).find();
  }

  private static Echo.Voicing voicing(Utterance one) {
    LedgerStatement attributed = one.attributed();
    When said = one.fullest().statement().said();
    return new Echo.Voicing(
        one, attributed == null ? null : attributed.statement().speaker(), attributed == null ? null : attributed.party(),
        said == null ? null : said.to());
  }

  private List<Echo> find() {
    Map<String, Echo> echoes = new TreeMap<>();
    Set<String> quoted = quoted();
    Map<List<Integer>, Map<Integer, List<int[]>>> places = places(quoted);
    places.forEach((holders, byLength) -> byLength.values().forEach(found -> join(found).forEach(place -> {
      Echo echo = echo(holders, place);
      if (echo != null) {
        echoes.put(echo.id(), echo);
      }
    })));
    return echoes.values().stream()
        .sorted(Comparator.comparingInt(Echo::speakers)
            .thenComparingInt((Echo one) -> one.voicings().size())
            .reversed()
            .thenComparing(Echo::id))
        .toList();
  }

  /** The pairs of words that are all that bears content in some quotation. */
  private Set<String> quoted() {
    Set<String> quoted = new HashSet<>();
    for (Tokens one : tokens) {
      for (int at = 0; at + QUOTED <= one.size(); at++) {
        int quotation = one.words().get(at).quotation();
        boolean begins = at == 0 || one.words().get(at - 1).quotation() != quotation;
        int end = at + QUOTED;
        boolean ends = end == one.size() || one.words().get(end).quotation() != quotation;
        if (quotation > 0 && begins && ends && one.words().get(end - 1).quotation() == quotation) {
          quoted.add(key(one, at, QUOTED));
        }
      }
    }
    return quoted;
  }

  /**
   * The repeated keys, by the utterances that have them and the number of their words: the first utterance and where
   * they begin in it.
   */
  private Map<List<Integer>, Map<Integer, List<int[]>>> places(Set<String> quoted) {
    long[] repeated = repeated();
    Map<String, List<Integer>> holders = new LinkedHashMap<>();
    Map<String, int[]> first = new HashMap<>();
    for (int u = 0; u < tokens.size(); u++) {
      Tokens one = tokens.get(u);
      for (int length = QUOTED; length <= WORDS; length++) {
        for (int at = 0; at + length <= one.size(); at++) {
          if (!one.isTogether(at, length)) {
            continue;
          }
          String key = key(one, at, length);
          if (length == QUOTED ? quoted.contains(key) : Arrays.binarySearch(repeated, hash(key)) >= 0) {
            List<Integer> known = holders.computeIfAbsent(key, k -> new ArrayList<>());
            first.putIfAbsent(key, new int[] {u, at, at + length - 1});
            if (known.isEmpty() || known.getLast() != u) {
              known.add(u);
            }
          }
        }
      }
    }
    Map<List<Integer>, Map<Integer, List<int[]>>> places = new LinkedHashMap<>();
    holders.forEach((key, known) -> {
      int[] place = Objects.requireNonNull(first.get(key));
      if (known.size() > 1) {
        places.computeIfAbsent(known, k -> new TreeMap<>())
            .computeIfAbsent(place[2] - place[1], k -> new ArrayList<>())
            .add(place);
      }
    });
    return places;
  }

  /** The hashes of keys that occur more than once, sorted; a few too many do no harm. */
  private long[] repeated() {
    long[] hashes = new long[tokens.stream().mapToInt(Tokens::size).sum()];
    int size = 0;
    for (Tokens one : tokens) {
      for (int at = 0; at + WORDS <= one.size(); at++) {
        if (one.isTogether(at, WORDS)) {
          hashes[size++] = hash(key(one, at, WORDS));
        }
      }
    }
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1] && (kept == 0 || hashes[kept - 1] != hashes[i])) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  private static String key(Tokens one, int at, int length) {
    StringBuilder key = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      key.append(i > at ? " " : "").append(one.words().get(i).form());
    }
    return key.toString();
  }

  private static long hash(String key) {
    long hash = 1125899906842597L;
    for (int i = 0; i < key.length(); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return hash;
  }

  /** Places that overlap are one longer phrase. */
  private static List<int[]> join(List<int[]> places) {
    List<int[]> joined = new ArrayList<>();
    places.stream().sorted(Comparator.<int[]>comparingInt(one -> one[0]).thenComparingInt(one -> one[1])).forEach(one -> {
      int[] last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last[0] == one[0] && one[1] <= last[2] && one[2] - one[1] == WORDS - 1) {
        last[2] = Math.max(last[2], one[2]);
      } else {
        joined.add(one.clone());
      }
    });
    return joined;
  }

  private @Nullable Echo echo(List<Integer> holders, int[] place) {
    Tokens in = tokens.get(place[0]);
    List<Tokens.Token> words = in.words().subList(place[1], place[2] + 1);
    long plain = words.stream().filter(one -> !one.named()).count();
    int rarest = words.stream().mapToInt(one -> counts.getOrDefault(one.form(), 1)).min().orElse(1);
    // A name is no phrase, nor is one word beside a name.
    if (plain < (words.size() == QUOTED ? 1 : QUOTED) || holders.size() < BOUND * rarest) {
      return null;
    }
    List<Echo.Voicing> said = once(holders.stream().map(voicings::get).toList());
    return said.size() < 2
        ? null
        : new Echo(
            "e-" + Ids.sha256(key(in, place[1], words.size())).substring(0, 16), in.between(place[1], place[2]), said);
  }

  /** By day, each speaker once a day, and nobody soon after: reports not known for one utterance are likely to be one. */
  private static List<Echo.Voicing> once(List<Echo.Voicing> all) {
    Comparator<@Nullable LocalDate> byDay = Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());
    List<Echo.Voicing> once = new ArrayList<>();
    all.stream()
        .sorted(Comparator.<Echo.Voicing, Boolean>comparing(one -> one.speaker() == null)
            .thenComparing(Echo.Voicing::day, byDay)
            .thenComparing(one -> one.utterance().id()))
        .filter(one -> once.stream().noneMatch(other -> isMaybeOne(one, other)))
        .forEach(once::add);
    once.sort(Comparator.comparing(Echo.Voicing::day, byDay).thenComparing(one -> one.utterance().id()));
    return once;
  }

  private static boolean isMaybeOne(Echo.Voicing one, Echo.Voicing other) {
    LocalDate day = one.day();
    LocalDate otherDay = other.day();
    long apart = day == null || otherDay == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, otherDay));
    return one.speaker() == null || other.speaker() == null
        ? apart <= LATE
        : apart == 0 && (one.speaker().includes(other.speaker().id()) || other.speaker().includes(one.speaker().id()));
  }
}
