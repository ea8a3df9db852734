package dev.parley.reading.speakers;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Evidentiality;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who the source of each attribution is. Stateless, thread-safe. */
public final class SpeakerResolver {
  private static final Lexicon LEXICON = Lexicon.SHARED;

  /** Reads the lists of names that come with this library. */
  public SpeakerResolver() {}

  /**
   * Who speaks in each attribution.
   *
   * @param attributions of this document, an outer one before those inside it
   * @param cast actors already known: they are recognised by their names and offices and keep their ids
   * @return one entry for each attribution; null where the source is missing or cannot be told
   */
  public List<@Nullable Actor> resolve(Document document, List<Attribution> attributions, Cast cast) {
    return resolve(document, attributions, Collections.nCopies(attributions.size(), null), cast);
  }

  /**
   * The same, where the layout or the title of the document names some of the speakers.
   *
   * @param hints for each attribution the words that name its speaker better than its source ("President Ann Lee" where
   *     the source is "THE PRESIDENT"), or null
   */
  public List<@Nullable Actor> resolve(
      Document document, List<Attribution> attributions, List<@Nullable String> hints, Cast cast) {
    Gazetteer gazetteer = new Gazetteer(World.SHARED, cast);
    KnownPeople known = new KnownPeople(cast, document.published());
    Map<String, Figure> hinted = new HashMap<>();
    for (String hint : hints) {
      if (hint != null && !hinted.containsKey(hint)) {
        Figure figure = figure(hint, gazetteer, known);
        if (figure != null) {
          hinted.put(hint, figure);
        }
      }
    }
    Text text = new Text(document.body());
    Tokens tokens = Tokens.of(document.body(), LEXICON);
    People people = new People(tokens, LEXICON, gazetteer, known);
    Discourse discourse = new Discourse();
    Contents contents = new Contents(tokens, text, attributions, Assembly.is(attributions, new Places(gazetteer)));
    Sources sources = new Sources(tokens, LEXICON, gazetteer, contents, people, discourse);
    @Nullable Figure[] figures = new Figure[attributions.size()];
    List<@Nullable Actor> actors = new ArrayList<>(attributions.size());
    for (int a = 0; a < attributions.size(); a++) {
      Attribution attribution = attributions.get(a);
      Passage source = attribution.source();
      Figure outer = attribution.within() >= 0 && attribution.within() < a ? figures[attribution.within()] : null;
      String hint = hints.get(a);
      Figure figure = hint == null ? null : hinted.get(hint);
      if (figure != null && source != null) {
        discourse.add(tokens.at(text.unit(source.start())), figure);
      } else if (source != null) {
        Span span = source.spans().getFirst();
        int from = tokens.at(text.unit(span.start()));
        int to = tokens.at(text.unit(span.end() - 1)) + 1;
        sources.follow(from);
        figure = sources.read(from, Math.min(to, tokens.count), outer, contents.named(a, people));
        for (Span piece : source.spans().subList(1, source.spans().size())) {
          // "NORLAND asked … and, with FREDONIA, urged …"
          int last = tokens.at(text.unit(piece.end() - 1));
          figure = sources.joined(figure, tokens.at(text.unit(piece.start())), last + 1);
        }
        Passage cue = attribution.cue();
        boolean seconds = contents.isAssembly() && cue != null && cue.text().endsWith(" by");
        if (figure != null && !seconds) {
          // who supports or opposes somebody has not taken the floor
          discourse.add(from, figure);
          sources.passed(from, Math.min(to, tokens.count), figure);
        }
      }
      figures[a] = figure;
      contents.tell(a, figure);
      actors.add(figure == null ? null : People.actor(figure));
    }
    return actors;
  }

  /** Whom a few words outside the body name: they are read as a text of their own. */
  private static @Nullable Figure figure(String words, Gazetteer gazetteer, KnownPeople known) {
    int count = Tokens.of(words, LEXICON).count;
    // Words in title case that stand alone would be taken for a heading, whose capitals show no names.
    Tokens tokens = Tokens.of(words + " spoke of it then.", LEXICON);
    People people = new People(tokens, LEXICON, gazetteer, known);
    Contents contents = new Contents(tokens, new Text(tokens.body), List.of(), false);
    return new Sources(tokens, LEXICON, gazetteer, contents, people, new Discourse()).read(0, count, null, Set.of());
  }

  /**
   * How directly the words come from the speaker: second-hand inside another statement, anonymous where no one is
   * named, else first-hand. A pronoun or a title that could not be led back to a name is still first-hand.
   *
   * @param speaker what {@link #resolve} says of the attribution
   */
  public Evidentiality evidentiality(Attribution attribution, @Nullable Actor speaker) {
    if (attribution.within() >= 0) {
      return Evidentiality.SECOND_HAND;
    }
    if (attribution.source() == null || attribution.source().text().equals("Q")) {
      return Evidentiality.ANONYMOUS;
    }
    return speaker != null && Hidden.hides(speaker, LEXICON) ? Evidentiality.ANONYMOUS : Evidentiality.FIRST_HAND;
  }
}
