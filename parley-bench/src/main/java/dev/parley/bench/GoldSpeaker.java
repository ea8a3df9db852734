package dev.parley.bench;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who said a marked statement ({@code docs/guidelines/official-sample.md}, "When an answer is right").
 *
 * @param names equally right ones, the one that the marking reader prefers first; several speakers are one name,
 *     joined by "and"
 * @param type what the speaker is
 */
record GoldSpeaker(List<String> names, Actor.Type type) {
  GoldSpeaker {
    names = List.copyOf(names);
  }

  /** Whether the answer is this speaker, by id (the cast gives an actor's names), by name, or a person by surname. */
  boolean is(Actor answer, Cast cast) {
    return names.stream().anyMatch(name -> is(name, answer, cast));
  }

  private boolean is(String name, Actor answer, Cast cast) {
    List<String> one = plain(name);
    for (Cast.Member member : cast.members()) {
      if (member.actor().id().equals(answer.id())
          && member.names().stream().anyMatch(other -> plain(other).equals(one))) {
        return true;
      }
    }
    List<String> other = plain(answer.name());
    return one.equals(other)
        || (type == Actor.Type.PERSON && !one.isEmpty() && id(one, cast).equals(answer.id()))
        || (type == Actor.Type.PERSON && answer.type() == Actor.Type.PERSON && !one.isEmpty() && !other.isEmpty()
            && one.getLast().equals(other.getLast()))
        || (type == Actor.Type.GROUP && answer.type() == Actor.Type.GROUP && several(name, cast).size() > 1
            && several(name, cast).equals(several(answer.name(), cast)));
  }

  /**
   * Who is joined in the name: the cast's ids, or for whom it does not know the last words, which tell persons apart,
   * and states as well.
   */
  private static Set<String> several(String names, Cast cast) {
    Set<String> all = new TreeSet<>();
    for (String name : names.split(",? and |, ")) {
      List<String> words = plain(name);
      if (!words.isEmpty()) {
        all.add(id(words, cast));
      }
    }
    return all;
  }

  private static String id(List<String> words, Cast cast) {
    for (Cast.Member member : cast.members()) {
      if (member.names().stream().anyMatch(name -> plain(name).equals(words))) {
        return member.actor().id();
      }
    }
    List<String> surnamed = cast.members().stream()
        .filter(member -> member.actor().type() == Actor.Type.PERSON && words.size() == 1)
        .filter(member -> member.names().stream().anyMatch(name -> plain(name).getLast().equals(words.getLast())))
        .map(member -> member.actor().id())
        .toList();
    return surnamed.size() == 1 ? surnamed.getFirst() : words.getLast();
  }

  private static List<String> plain(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(the|an?|president|prime minister|mr|ms)\\.? ", "")
        .replaceFirst(",? jr\\.?$", "");
    return Arrays.stream(letters.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return names.getFirst();
  }
}
