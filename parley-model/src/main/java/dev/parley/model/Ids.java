package dev.parley.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the stable ids are made: they are hashes of what they name, so the same input gives the same id anywhere. */
public final class Ids {
  private Ids() {}

  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /**
   * The id of a document: {@code d-} and 16 hexadecimal digits.
   *
   * @param key its http(s) address, or the last part of its path for a file without one, so that a folder can be moved
   * @param sha256 the hash of its body
   */
  public static String document(String key, String sha256) {
    return "d-" + sha256(key + '\n' + sha256).substring(0, 16);
  }

  /** The id of a statement: {@code s-} and 16 hexadecimal digits. */
  public static String statement(
      String document,
      @Nullable Passage source,
      @Nullable Passage cue,
      Passage content,
      @Nullable String within) {
    return "s-" + sha256(document + spans(source) + spans(cue) + spans(content) + '|' + within).substring(0, 16);
  }

  /**
   * The id of a coding: {@code c-} and 16 hexadecimal digits.
   *
   * @param holder the id of the party or bloc whose stance it is, or null for the speaker's own
   */
  public static String coding(String statement, String issue, String option, @Nullable String holder) {
    return "c-" + sha256(String.join("|", statement, issue, option, String.valueOf(holder))).substring(0, 16);
  }

  /**
   * The id of an actor that no dossier names: the words of its name in lower case, without accents, joined by hyphens
   * ("Sergei Lavrov" gives {@code sergei-lavrov}, "Élysée" {@code elysee}); letters of other scripts stay. Empty when the
   * name has neither letter nor digit.
   */
  public static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      if (type == Character.NON_SPACING_MARK || point == '\'' || point == '’' || point == '.') {
        continue;
      }
      if (!Character.isLetterOrDigit(point)) {
        gap = true;
        continue;
      }
      if (gap && !slug.isEmpty()) {
        slug.append('-');
      }
      gap = false;
      switch (point) {
        case 'ł' -> slug.append('l');
        case 'ø' -> slug.append('o');
        case 'đ', 'ð' -> slug.append('d');
        case 'ß' -> slug.append("ss");
        case 'æ' -> slug.append("ae");
        case 'œ' -> slug.append("oe");
        case 'ı' -> slug.append('i');
        case 'þ' -> slug.append("th");
        default -> slug.appendCodePoint(point);
      }
    }
    return slug.toString();
  }

  /** A constant as records, options and files spell it: {@code RED_LINE} is {@code red-line}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String spans(@Nullable Passage passage) {
    return passage == null
        ? "|"
        : passage.spans().stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(",", "|", ""));
  }
}
