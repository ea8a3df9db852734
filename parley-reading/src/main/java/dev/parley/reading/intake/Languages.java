package dev.parley.reading.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: by its script, and among languages of one script by their small words, which beyond a
 * few sentences tell as well as letter sequences do (Grefenstette, Comparing two language identification schemes, 1995)
 * and need no trained profiles.
 *
 * <p>What matters is English or not; the names of the other languages serve the message.
 */
final class Languages {
  static final String ENGLISH = "en";
  /** ISO 639-2 for a language that cannot be told. */
  static final String UNKNOWN = "und";
  /** A text in Latin script with fewer words is read whatever its language seems to be. */
  static final int TOO_SHORT_TO_TELL = 50;

  /** Half of the words of an English text are in the list of small words; of a list of names, hardly any. */
  private static final double LEAST = 0.05;

  private static final int MOST_WORDS_LOOKED_AT = 5000;
  private static final int MOST_LETTERS_LOOKED_AT = 50_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Map<UnicodeScript, String> ALONE =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"), Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"), Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"), Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"), Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.TAMIL, "ta"), Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"), Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"), Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"), Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.KHMER, "km"), Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.TIBETAN, "bo"), Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"), Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"));
  private static final List<String> CYRILLIC = List.of("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn");
  private static final List<String> ARABIC = List.of("ar", "fa", "ur", "ps");

  /** The languages that have a small word in common, by that word. */
  private static final Map<String, List<String>> SMALL_WORDS = smallWords();

  private Languages() {}

  /**
   * The language of a text that can be read.
   *
   * @param declared what the text says of itself; counts only where it is too short to tell
   * @throws Refusal when it is not English
   */
  static String gate(String body, @Nullable String declared) throws Refusal {
    UnicodeScript script = script(body);
    if (script != UnicodeScript.LATIN) {
      throw new Refusal("not read: language " + of(body));
    }
    if (hasFewWords(body)) {
      return declared != null && declared.matches("[a-zA-Z]{2}") ? declared.toLowerCase(Locale.ROOT) : ENGLISH;
    }
    String language = of(body);
    if (!language.equals(ENGLISH)) {
      throw new Refusal("not read: language " + language);
    }
    return language;
  }

  /** The language, ISO 639-1, or {@code und}. */
  static String of(String text) {
    UnicodeScript script = script(text);
    String alone = ALONE.get(script);
    if (alone != null) {
      return alone.equals("zh") && text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HIRAGANA)
          ? "ja"
          : alone;
    }
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    Matcher word = WORD.matcher(text);
    while (word.find() && words < MOST_WORDS_LOOKED_AT) {
      words++;
      for (String language : SMALL_WORDS.getOrDefault(word.group().toLowerCase(Locale.ROOT), List.of())) {
        hits.merge(language, 1, Integer::sum);
      }
    }
    String best = UNKNOWN;
    int most = 0;
    for (Map.Entry<String, Integer> entry : hits.entrySet()) {
      boolean possible =
          script == UnicodeScript.CYRILLIC
              ? CYRILLIC.contains(entry.getKey())
              : script == UnicodeScript.ARABIC ? ARABIC.contains(entry.getKey()) : true;
      // English wins a tie: a text that is read in vain costs less than one that is lost.
      boolean tie = entry.getValue() == most && entry.getKey().equals(ENGLISH);
      if (possible && (entry.getValue() > most || tie)) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return most < LEAST * words ? UNKNOWN : best;
  }

  private static boolean hasFewWords(String text) {
    Matcher word = WORD.matcher(text);
    int words = 0;
    while (words < TOO_SHORT_TO_TELL && word.find()) {
      words++;
    }
    return words < TOO_SHORT_TO_TELL;
  }

  /** The script of most letters; Latin for a text without letters. */
  private static UnicodeScript script(String text) {
    int[] letters = new int[UnicodeScript.values().length];
    text.codePoints()
        .filter(Character::isLetter)
        .limit(MOST_LETTERS_LOOKED_AT)
        .forEach(letter -> letters[UnicodeScript.of(letter).ordinal()]++);
    UnicodeScript most = UnicodeScript.LATIN;
    for (UnicodeScript script : UnicodeScript.values()) {
      boolean real = script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
      most = real && letters[script.ordinal()] > letters[most.ordinal()] ? script : most;
    }
    return most;
  }

  private static Map<String, List<String>> smallWords() {
    Map<String, List<String>> languages = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("small-words.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] words = line.split(" ");
          for (int i = 1; i < words.length; i++) {
            List<String> known = languages.computeIfAbsent(words[i], word -> new ArrayList<>());
            if (!known.contains(words[0])) {
              known.add(words[0]);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return languages;
  }
}
