package dev.parley.dossier;

import dev.parley.dossier.echoes.Echo;
import dev.parley.model.Actor;
import java.util.Objects;
import java.util.stream.Collectors;

/** Repeated phrases as JSON and as rows of a spreadsheet; see {@link JsonRecords} and {@link CsvRecords}. */
public final class EchoRecords {
  private final boolean text;

  /**
   * @param text whether the words are written too
   */
  public EchoRecords(boolean text) {
    this.text = text;
  }

  /** A phrase as a JSON object. */
  public String json(Echo echo) {
    return JsonRecords.object(json -> {
      json.writeStringField("type", "echo");
      json.writeStringField("id", echo.id());
      if (text) {
        json.writeStringField("phrase", echo.phrase());
      }
      json.writeNumberField("speakers", echo.speakers());
      json.writeArrayFieldStart("voicings");
      for (Echo.Voicing one : echo.voicings()) {
        Actor speaker = one.speaker();
        json.writeStartObject();
        json.writeStringField("utterance", one.utterance().id());
        json.writeStringField("statement", one.utterance().fullest().statement().id());
        json.writeStringField("speaker", speaker == null ? null : speaker.id());
        json.writeStringField("party", one.party());
        json.writeStringField("said", one.day() == null ? null : Objects.toString(one.day()));
        JsonRecords.strings(json, "outlets", one.utterance().outlets());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** The heading, with its line end. */
  public String heading() {
    return CsvRecords.row("id", "phrase", "number", "said", "actor", "party", "utterance", "statement", "outlets");
  }

  /** A row for each time that the phrase was said, with line ends; outlets are parted by semicolons. */
  public String csv(Echo echo) {
    int[] number = {0};
    return echo.voicings().stream()
        .map(one -> {
          Actor speaker = one.speaker();
          return CsvRecords.row(
              echo.id(), text ? echo.phrase() : null, Integer.toString(++number[0]),
              one.day() == null ? null : Objects.toString(one.day()), speaker == null ? null : speaker.id(), one.party(),
              one.utterance().id(), one.utterance().fullest().statement().id(),
              String.join(";", one.utterance().outlets()));
        })
        .collect(Collectors.joining());
  }
}
