package dev.parley.reading.turns;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bullet of a round-up with a verb before its quotation: {@code The minister noted that the road was closed: “…”}.
 * What is said in the writer's words and the quotation are one content; words that only tell the topic ({@code
 * described his trip: “…”}) are left out. Offsets are UTF-16 units of the block's text.
 */
record CuedSentence(int nameEnd, int cueStart, int cueEnd, Quotation content) {
  static final double CONFIDENCE = 0.85;

  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{N}.'’&-]*";
  private static final Pattern SENTENCE =
      Pattern.compile(
          "((?:" + NAME_WORD + ")(?:,?\\h(?:" + NAME_WORD + "|of|the|for|and|de|von|van|der|al|bin|to))*"
              + "(?:\\h(?:himself|herself|itself|themselves))?)\\h"
              + "((?:(?:has|have|had|also|then|later|again)\\h)*(?:\\p{Ll}+ly\\h)?(\\p{Ll}+)"
              + "(?:\\h(?:on|out|back|checked)(?=[\\h:]))?)\\b"
              + "\\h*([^“\"]*):\\h*(?=[“\"«\\[])");

  /** Verbs that take what is said as a clause. */
  private static final Set<String> CLAUSAL =
      Set.of(
          "said", "says", "noted", "notes", "added", "stated", "explained", "announced", "declared", "acknowledged",
          "claimed", "argued", "insisted", "warned", "vowed", "pledged", "promised", "stressed", "emphasized",
          "emphasised", "underscored", "reiterated", "reaffirmed", "affirmed", "confirmed", "denied", "revealed",
          "disclosed", "predicted", "replied", "answered", "wrote", "tweeted", "observed", "remarked", "joked",
          "concluded", "cautioned", "admitted", "conceded", "maintained", "suggested", "proposed", "demanded",
          "recalled", "highlighted", "boasted", "urged", "called", "asked");

  /** Verbs that take a topic. */
  private static final Set<String> TOPICAL =
      Set.of(
          "told", "outlined", "described", "discussed", "addressed", "praised", "applauded", "hailed", "touted",
          "celebrated", "lauded", "thanked", "remembered", "recounted", "mentioned", "condemned", "criticized",
          "criticised", "blasted", "slammed", "lambasted", "scorched", "roasted", "ripped", "lamented", "trumpeted",
          "distilled", "detailed", "summarized", "expressed", "credited", "commended", "congratulated", "responded",
          "reacted", "posted", "spoke", "spelled", "laid", "shared", "pointed", "defended", "teased", "previewed",
          "recapped", "reflected", "welcomed", "fact", "assured", "articulated", "clarified", "elaborated", "echoed",
          "endorsed", "railed", "commented", "talked", "opined", "signaled", "signalled", "reassured", "hammered",
          "torched", "complimented", "mocked", "questioned", "vented", "hinted", "floated", "encouraged", "implored",
          "challenged", "corrected", "debunked", "set", "made", "took", "sounded", "expanded", "reminded", "unpacked",
          "assessed", "weighed", "vouched", "saluted", "honored", "honoured", "paid", "expounded", "berated");

  /** Verbs whose object is what is said. */
  private static final Set<String> OBJECTIVE =
      Set.of("rejected", "dismissed", "denied", "opposed", "demanded", "proposed");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:that\\h|to\\h|(?:he|she|it|they|we|I|there)\\h)|(?!(?:why|how|what|when|where|who|the\\hfact)\\b)"
              + "[^,]{2,60}\\h(?:is|are|was|were|will|would|can|could|must|should|has|have|had|may|might|won’t|isn’t)"
              + "\\h");

  /** The sentence that makes up a block, or null. */
  static @Nullable CuedSentence of(String text) {
    Matcher sentence = SENTENCE.matcher(text);
    if (!sentence.lookingAt()) {
      return null;
    }
    String verb = sentence.group(3);
    Quotation quote = Quotation.closing(text, sentence.end());
    if (quote == null || !CLAUSAL.contains(verb) && !OBJECTIVE.contains(verb) && !TOPICAL.contains(verb)) {
      return null;
    }
    String words = sentence.group(4);
    int from = OBJECTIVE.contains(verb) && !words.isBlank() ? 0 : CLAUSAL.contains(verb) ? clause(words) : -1;
    Quotation content = from < 0 ? quote : new Quotation(sentence.start(4) + from, quote.end());
    return new CuedSentence(sentence.end(1), sentence.start(2), sentence.end(2), content);
  }

  /** Where what is said begins in the words between verb and colon, or -1 when they only tell the topic. */
  private static int clause(String words) {
    if (CLAUSE.matcher(words).lookingAt()) {
      return 0;
    }
    Matcher addressed = Pattern.compile("(?:\\p{L}[\\p{L}’'-]*\\h){1,3}(?=to\\h\\p{Ll})").matcher(words);
    return addressed.lookingAt() ? addressed.end() : -1;
  }
}
