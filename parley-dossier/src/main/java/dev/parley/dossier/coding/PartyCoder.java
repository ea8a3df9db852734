package dev.parley.dossier.coding;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.coding.Mandates.Mandate;
import dev.parley.dossier.coding.OfficePhrase.Found;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Document;
import dev.parley.model.Passage;
import dev.parley.model.Statement;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells for which party a statement was made. Immutable and thread-safe.
 *
 * <p>An actor of the dossier speaks for its party; a person with offices only while holding one of them, so that a
 * former minister speaks for nobody, unless the dossier gives an office that goes on. Others speak for a party when the
 * document's own words give them an office of it ("a senior Russian official"). Who takes the floor for others speaks
 * for those ("Fredonia, for the Lake States"). Whatever leaves a doubt has no party: none is better than a wrong one.
 */
public final class PartyCoder {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private final Map<String, Cast.Member> members = new HashMap<>();
  private final OfficePhrase offices;
  private final Introductions introductions;
  private final Mandates mandates;
  private final HomeOffices homeOffices;

  public PartyCoder(Dossier dossier) {
    Cast cast = dossier.cast();
    cast.members().forEach(member -> members.putIfAbsent(member.actor().id(), member));
    Owners owners = new Owners(cast);
    this.offices = new OfficePhrase(WordLists.read(), owners);
    this.homeOffices = new HomeOffices(owners);
    this.introductions = new Introductions(offices);
    this.mandates = new Mandates(owners);
  }

  /**
   * The statements with their parties. Who speaks for others once goes on doing so while a pronoun stands for them.
   *
   * @param statements all of the document, in reading order
   */
  public List<CodedStatement> code(Document document, List<Statement> statements) {
    List<CodedStatement> coded = new ArrayList<>();
    Map<String, Mandate> mandated = new HashMap<>();
    for (Statement statement : statements) {
      Actor speaker = statement.speaker();
      Passage source = statement.source();
      Mandate mandate = mandate(document, statement);
      if (speaker != null && source != null && statement.within() == null) {
        if (mandate != null) {
          mandated.put(speaker.id(), mandate);
        } else if (PRONOUNS.contains(source.text().toLowerCase(Locale.ROOT))) {
          mandate = mandated.get(speaker.id());
        } else {
          mandated.remove(speaker.id());
        }
      }
      coded.add(new CodedStatement(statement, mandate != null ? mandate.party() : own(document, statement)));
    }
    return List.copyOf(coded);
  }

  private @Nullable Mandate mandate(Document document, Statement statement) {
    Passage source = statement.source();
    return source == null || members.isEmpty()
        ? null
        : mandates.of(source.text(), day(document, statement.said()));
  }

  /**
   * The id of the party or bloc that the statement was made for, or null when there is none or that is in doubt. The
   * statement is looked at by itself.
   */
  public @Nullable String party(Document document, Statement statement) {
    Mandate mandate = mandate(document, statement);
    return mandate != null ? mandate.party() : own(document, statement);
  }

  /** For whom somebody speaks by who they are. */
  private @Nullable String own(Document document, Statement statement) {
    if (members.isEmpty()) {
      return null;
    }
    Actor speaker = statement.speaker();
    if (speaker != null && !speaker.members().isEmpty()) {
      return shared(document, speaker, day(document, statement.said()));
    }
    Cast.Member member = speaker == null ? null : members.get(speaker.id());
    LocalDate day = day(document, statement.said());
    if (member != null) {
      return Owners.inOffice(member, day) ? member.party() : null;
    }
    Passage source = statement.source();
    Found bySource = source == null ? Found.NOTHING : read(speaker, source.text(), day);
    if (speaker == null) {
      return only(bySource, Found.NOTHING);
    }
    String party = speaker.type() == Actor.Type.PERSON
        ? only(bySource, introductions.of(speaker.name(), document.body(), day))
        : speaker.type() == Actor.Type.DOCUMENT ? null : only(bySource, offices.read(Words.of(speaker.name()), day));
    return party == null ? homeOffices.party(document, speaker, source == null ? "" : source.text()) : party;
  }

  /** The party for which all who speak together speak; null where they differ or one has none. */
  private @Nullable String shared(Document document, Actor group, @Nullable LocalDate day) {
    Set<String> parties = new TreeSet<>();
    for (Actor one : group.members()) {
      Cast.Member known = members.get(one.id());
      Found found = one.type() == Actor.Type.PERSON
          ? introductions.of(one.name(), document.body(), day)
          : offices.read(Words.of(one.name()), day);
      String own = known == null ? only(found, Found.NOTHING) : Owners.inOffice(known, day) ? known.party() : null;
      String party = own == null && known == null ? homeOffices.party(document, one, "") : own;
      if (party == null) {
        return null;
      }
      parties.add(party);
    }
    return parties.size() == 1 ? parties.iterator().next() : null;
  }

  private Found read(@Nullable Actor speaker, String source, @Nullable LocalDate day) {
    Words words = Words.of(source);
    return speaker != null && speaker.type() == Actor.Type.PERSON
        ? offices.readOfOne(words, day)
        : offices.read(words, day);
  }

  private static @Nullable String only(Found one, Found other) {
    if (one.doubt() || other.doubt()) {
      return null;
    }
    Set<String> parties = new TreeSet<>(one.parties());
    parties.addAll(other.parties());
    return parties.size() == 1 ? parties.iterator().next() : null;
  }

  /** The day on which the speaker's office counts: that of the words where it is known, else that of the document. */
  private static @Nullable LocalDate day(Document document, @Nullable When said) {
    return said != null ? said.to() : document.published();
  }
}
