package dev.parley.reading.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text. A byte order mark decides; then the declared character set where the bytes agree with it; then UTF-8
 * where they are valid UTF-8, which text in another set hardly ever is; then what Mozilla's detector makes of them. The
 * byte order mark stays in the text, since offsets count it.
 */
final class Decoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int LOOKED_AT = 65_536;

  private Decoding() {}

  /**
   * The text of the bytes.
   *
   * @param declared the name of the character set that came with them, or null
   */
  static String decode(byte[] bytes, @Nullable String declared) {
    Charset marked = byMark(bytes);
    if (marked != null) {
      return new String(bytes, marked);
    }
    Charset named = byName(declared);
    if (named != null && !isSingleByte(named)) {
      String text = strictly(bytes, named);
      if (text != null) {
        return text;
      }
    }
    // A single-byte set decodes anything, so its declaration proves nothing: valid UTF-8 comes first.
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    if (named != null && isSingleByte(named)) {
      String text = strictly(bytes, named);
      if (text != null) {
        return text;
      }
    }
    return new String(bytes, detect(bytes));
  }

  /** Whether the bytes are no text: they start as a file of another kind, or hold what no text holds. */
  static boolean isBinary(byte[] bytes) {
    if (byMark(bytes) != null) {
      return false;
    }
    int looked = Math.min(bytes.length, LOOKED_AT);
    int odd = 0;
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        return true;
      }
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b && b != 0x1b) {
        odd++;
      }
    }
    return odd * 100L > looked;
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
    int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
    if (first == 0xef && second == 0xbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xff && second == 0xfe) {
      boolean wide = bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0;
      return wide ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    boolean zeros = first == 0 && second == 0 && bytes.length > 3;
    boolean wide = zeros && (bytes[2] & 0xff) == 0xfe && (bytes[3] & 0xff) == 0xff;
    return wide ? StandardCharsets.UTF_32BE : byZeros(bytes);
  }

  /** UTF-16 without a mark: in text of mostly Latin letters every other byte is zero, and hardly any between them. */
  private static @Nullable Charset byZeros(byte[] bytes) {
    int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < looked; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int many = looked / 2 * 7 / 10;
    int few = looked / 100;
    return looked < 8 ? null
        : zeros[1] > many && zeros[0] <= few ? StandardCharsets.UTF_16LE
        : zeros[0] > many && zeros[1] <= few ? StandardCharsets.UTF_16BE
        : null;
  }

  private static @Nullable Charset byName(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      String bare = name.strip().toLowerCase(Locale.ROOT);
      // As browsers do: pages that say Latin-1 or ASCII are written in its superset.
      return bare.equals("iso-8859-1") || bare.equals("us-ascii") || bare.equals("latin1")
          ? WINDOWS_1252
          : Charset.forName(bare);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    Charset found = byName(detector.getDetectedCharset());
    return found == null || found.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : found;
  }
}
