package dev.parley.dossier.deal;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.DossierFile;
import dev.parley.dossier.coding.Codebook;
import dev.parley.dossier.coding.CodedStatement;
import dev.parley.dossier.coding.DocumentCodings;
import dev.parley.dossier.ledger.DocumentReading;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.Samples;
import dev.parley.dossier.positions.Derivation;
import dev.parley.model.Actor;
import dev.parley.model.Coding;
import dev.parley.model.Document;
import dev.parley.model.Ids;
import dev.parley.model.Passage;
import dev.parley.model.Span;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.Strength;
import dev.parley.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An invented negotiation whose ledger is filled by hand: Northland and Southland fight over a strait. */
final class Harbour implements AutoCloseable {
  private static final String TALKS = """
      name: harbour
      title: Peace on the strait
      parties:
        - {id: northland, names: [Northland], people: [{id: ada-north, name: Ada North, rank: principal}]}
        - {id: southland, names: [Southland], people: [{id: sam-south, name: Sam South, rank: principal}]}
        - {id: eastland, names: [Eastland], people: [{id: eve-east, name: Eve East, rank: principal}]}
        - {id: westland, names: [Westland], people: [{id: wes-west, name: Wes West, rank: principal}]}
      blocs:
        - {id: lake-states, names: [Lake States], members: [westland]}
      issues:
        - id: patrols
          question: Who patrols the strait?
          options:
            - {id: near, proposition: Ships of the Lake States patrol the strait near Southland., controlled-by: [lake-states]}
            - {id: far, proposition: Ships of the Lake States patrol the open lake., controlled-by: [lake-states]}
        - id: harbour
          question: Who pays for the harbour?
          options:
            - {id: rebuilt, proposition: The harbour of Southland is rebuilt from common funds., controlled-by: [eastland, lake-states]}
        - id: fish
          question: Who may fish?
          options:
            - {id: all, proposition: Everybody may fish in the strait., controlled-by: [northland, southland]}
      """;
  private static final Map<String, Actor> VOICES = Map.of(
      "northland", new Actor("ada-north", "Ada North", Actor.Type.PERSON),
      "southland", new Actor("sam-south", "Sam South", Actor.Type.PERSON),
      "eastland", new Actor("eve-east", "Eve East", Actor.Type.PERSON),
      "westland", new Actor("wes-west", "Wes West", Actor.Type.PERSON),
      "lake-states", new Actor("lake-states", "Lake States", Actor.Type.ORGANIZATION));
  private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

  private final Path folder;
  private final Ledger ledger;
  private String terms = "";
  private final Map<String, String> statements = new HashMap<>();

  Harbour(Path folder) {
    this.folder = folder;
    this.ledger = Ledger.open(folder.resolve("ledger.db"));
  }

  /** Somebody says where they stand, on the next day. */
  Harbour says(String party, String about, Stance stance, Strength strength, String... conditions) {
    Actor voice = VOICES.get(party);
    if (voice == null) {
      throw new IllegalArgumentException(party);
    }
    LocalDate day = DAY.plusDays(statements.size());
    Document document = Samples.document(
        "https://a.example/" + statements.size(), voice.name() + " said words about " + about + " " + String.join(" ", conditions), day);
    Statement statement = Samples.statement(document, voice.name(), "said", "words about " + about, voice, When.on(day));
    String[] place = about.split("/");
    List<Passage> passages = List.of(conditions).stream()
        .map(words -> new Passage(words, List.of(new Span(0, words.length())))).toList();
    Coding coding = new Coding(Ids.coding(statement.id(), place[0], place[1], null), statement.id(), place[0], place[1],
        party, true, stance, strength, passages, 0.9);
    ledger.store(
        new DocumentReading(document, List.of(new CodedStatement(statement, party)), Samples.MODEL, Map.of(),
            new DocumentCodings(new Codebook(List.of(new Codebook.Entry(place[0], place[1], "0000"))),
                List.of(coding), List.of(), "test-coder-1")),
        false);
    statements.put(party + " " + about, statement.id());
    return this;
  }

  /** What all but Southland say. */
  Harbour withoutSouthland() {
    return says("lake-states", "patrols/near", Stance.SUPPORTS, Strength.PREFERENCE)
        .says("lake-states", "patrols/far", Stance.SUPPORTS, Strength.PREFERENCE)
        .says("northland", "patrols/far", Stance.SUPPORTS, Strength.DEMAND)
        .says("eastland", "harbour/rebuilt", Stance.SUPPORTS, Strength.PREFERENCE);
  }

  /** With Southland, which will have no patrols near it and wants its harbour back. */
  Harbour withSouthland() {
    return withoutSouthland().says("southland", "patrols/near", Stance.OPPOSES, Strength.RED_LINE)
        .says("southland", "harbour/rebuilt", Stance.SUPPORTS, Strength.DEMAND);
  }

  /** Lines of {@code deal:} in the dossier. */
  Harbour terms(String yaml) {
    terms = "deal:\n" + yaml.indent(2);
    return this;
  }

  /** The id of the statement in which the party said where it stands. */
  String statement(String party, String about) {
    return String.valueOf(statements.get(party + " " + about));
  }

  Dossier dossier() throws IOException {
    Files.writeString(folder.resolve(DossierFile.NAME), TALKS + terms);
    return DossierFile.load(folder);
  }

  Deal deal(String... asked) throws IOException {
    Dossier dossier = dossier();
    return Deal.of(dossier, Derivation.of(dossier, ledger).positions(null), List.of(asked));
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
