package dev.parley.reading.turns;

import dev.parley.model.Passage;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A statement, declaration or speech: all of it by the author whom the title names. */
final class Declaration {
  private static final double CONFIDENCE = 0.85;
  /** The least part of the paragraphs that must hold a first person, where the title alone is no proof. */
  private static final double FIRST_PERSON = 0.3;

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?:(?:signed|done|issued|adopted|witnessed)\\b|[#*_=\\h-]{1,12}$|\\(?as (?:prepared|delivered)).*");
  private static final Pattern ENDS = Pattern.compile("(?s).*[.?!…:;”\"»’)]");
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?i)(?:dear|ladies and|excellenc|your|mr|madam|friends|colleagues|my fellow).{0,60}[,:!.]");

  private final Text body;
  private final List<Block> blocks;
  private final Title title;

  Declaration(Text body, List<Block> blocks, Title title) {
    this.body = body;
    this.blocks = blocks;
    this.title = title;
  }

  /** The paragraphs, or none when the text is no declaration. */
  List<Turn> turns() {
    if (title.kind() != Title.Kind.DECLARATION && title.kind() != Title.Kind.REMARKS) {
      return List.of();
    }
    List<Block> paragraphs = blocks.stream().filter(Declaration::isParagraph).toList();
    long first = paragraphs.stream().filter(block -> Voice.firstPerson(block.text())).count();
    boolean quoted =
        !paragraphs.isEmpty()
            && Quotation.opens(paragraphs.getFirst().text().charAt(0))
            && paragraphs.getLast().text().matches("(?s).*[”\"]");
    if (first == 0 && !quoted || first < FIRST_PERSON * paragraphs.size() && !quoted) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    for (Block block : paragraphs) {
      Passage content = Content.of(body, block.start(), block.end());
      if (content != null && Voice.words(content.text()) >= Transcript.FEWEST_WORDS) {
        Attribution attribution = new Attribution(null, null, content, -1, CONFIDENCE);
        turns.add(new Turn(attribution, title.author(), Turn.Kind.DECLARATION));
      }
    }
    return turns;
  }

  private static boolean isParagraph(Block block) {
    String text = block.text();
    return ENDS.matcher(text).matches()
        && Voice.words(text) >= Transcript.FEWEST_WORDS
        && !CLOSING.matcher(text).matches()
        && !SALUTATION.matcher(text).matches();
  }
}
