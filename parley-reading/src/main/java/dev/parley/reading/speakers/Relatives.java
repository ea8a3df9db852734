package dev.parley.reading.speakers;

import org.jspecify.annotations.Nullable;

/** Leads a relative pronoun ("who", "which") back to the noun phrase before it. */
final class Relatives {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final People people;
  private final NounPhrases phrases;
  private final Sources sources;

  Relatives(Tokens tokens, Lexicon lexicon, People people, NounPhrases phrases, Sources sources) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.people = people;
    this.phrases = phrases;
    this.sources = sources;
  }

  /** Whom a relative pronoun stands for: the noun phrase that ends before it. */
  @Nullable Figure antecedent(int at) {
    int end = at;
    while (end > 0 && tokens.sentence[end - 1] == tokens.sentence[at]
        && (tokens.lower[end - 1].equals(",") || tokens.lower[end - 1].equals("—") || tokens.lower[end - 1].equals("(")
            || lexicon.isPreposition(tokens.lower[end - 1]) || tokens.lower[end - 1].equals("and"))) {
      end--;
    }
    if (end == 0 || tokens.sentence[end - 1] != tokens.sentence[at]) {
      return null;
    }
    boolean human = !tokens.lower[at].equals("which");
    int start = phrases.phraseStart(end);
    int name = people.nameAt(end - 1);
    if (name >= 0 && people.names().get(name).to() == end) {
      Figure figure = people.figure(name);
      if (figure != null && (figure.kind() == Figure.Kind.PERSON || !human || tokens.lower[at].equals("that"))) {
        // "voters in Ohio who": the name belongs to the noun before it
        int before = people.names().get(name).outer() - 1;
        boolean inside = figure.kind() == Figure.Kind.PERSON
            ? isPlaceIn(name)
            : before >= 0 && lexicon.isPreposition(tokens.lower[before]);
        // "Ana Ruiz, a teacher from Selm, who"
        return !inside ? figure : human && tokens.lower[at].equals("who") ? apposed(end, at) : null;
      }
      if (human) {
        return tokens.lower[at].equals("who") ? apposed(end, at) : null;
      }
    }
    if (start < end && (lexicon.isRole(tokens.lower[end - 1]) || lexicon.singularRole(tokens.lower[end - 1]) != null
        || lexicon.is("people", tokens.lower[end - 1]) || lexicon.is("text", tokens.lower[end - 1])
        || lexicon.isBody(tokens.lower[end - 1]) || human && tokens.lower[end - 1].endsWith("s"))) {
      if (tokens.lower[at].equals("who") && lexicon.isRole(tokens.lower[end - 1])) {
        Figure named = apposed(end, at);
        if (named != null) {
          return named;
        }
      }
      Figure found = sources.phrase(start, end, null);
      boolean thing = found != null && (found.kind() == Figure.Kind.BODY || found.kind() == Figure.Kind.COUNTRY
          || found.kind() == Figure.Kind.TEXT);
      if (thing && tokens.lower[at].equals("who")) {
        int before = start > 0 && lexicon.isPreposition(tokens.lower[start - 1]) ? start - 1 : 0;
        int head = before > 0 ? phrases.phraseStart(before) : before;
        return head < before ? sources.phrase(head, end, null) : null;
      }
      return found;
    }
    return tokens.lower[at].equals("who") ? apposed(end, at) : null;
  }

  /** Whether a name that only may be a person's stands after a preposition: "a teacher from Selm". */
  private boolean isPlaceIn(int name) {
    int at = people.names().get(name).outer() - 1;
    String before = at < 0 ? "" : tokens.lower[at];
    return !people.names().get(name).sure() && lexicon.isPreposition(before)
        && !before.equals("of") && !before.equals("by") && !before.equals("with");
  }

  /** "Lavrov, a veteran diplomat in the ministry, who": the one person named in the sentence before, if followed by a comma. */
  private @Nullable Figure apposed(int end, int at) {
    Figure found = null;
    for (int i = end - 1; i >= 0 && tokens.sentence[i] == tokens.sentence[at] && end - i < 25; i--) {
      int name = people.nameAt(i);
      Figure figure = name < 0 ? null : people.figure(name);
      if (figure != null && figure.kind() == Figure.Kind.PERSON && !isPlaceIn(name)) {
        int after = people.names().get(name).to();
        boolean comma = after < end && (tokens.lower[after].equals(",") || tokens.lower[after].equals("("));
        if (!comma || found != null && found != figure) {
          return null;
        }
        found = figure;
        i = people.names().get(name).from();
      }
    }
    return found;
  }
}
