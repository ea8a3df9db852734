package dev.parley.reading.speakers;

import dev.parley.model.Span;
import dev.parley.model.Text;
import dev.parley.reading.tagging.Attribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attribution's content each token lies in, and who utters it as far as that is known. For one document. */
final class Contents {
  /** How many tokens of a content are looked at: no attribution may cost more. */
  private static final int LONGEST = 2000;

  private final boolean assembly;
  private final int[] owner;
  /** For each attribution the first token of each piece of its content and the token after it. */
  private final List<List<int[]>> pieces = new ArrayList<>();
  private final boolean[] quoted;
  private final @Nullable Figure[] speakers;

  /**
   * @param assembly whether the text reports an assembly, see {@link Assembly}
   */
  Contents(Tokens tokens, Text text, List<Attribution> attributions, boolean assembly) {
    this.assembly = assembly;
    this.owner = new int[tokens.count];
    this.speakers = new Figure[attributions.size()];
    this.quoted = new boolean[attributions.size()];
    Arrays.fill(owner, -1);
    for (int a = 0; a < attributions.size(); a++) {
      pieces.add(new ArrayList<>());
      for (Span span : attributions.get(a).content().spans()) {
        int from = tokens.at(text.unit(span.start()));
        int to = Math.min(tokens.at(text.unit(span.end() - 1)) + 1, tokens.count);
        quoted[a] |= from < tokens.count && (isMark(tokens.lower[from]) || from > 0 && isMark(tokens.lower[from - 1]));
        pieces.getLast().add(new int[] {from, Math.min(to, from + LONGEST)});
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
          owner[i] = a;
        }
      }
    }
  }

  private static boolean isMark(String word) {
    return word.equals("“") || word.equals("\"") || word.equals("‘") || word.equals("'") || word.equals("«");
  }

  /** Whether countries and bodies take the floor here, so that "he" and "she" may be their delegates. */
  boolean isAssembly() {
    return assembly;
  }

  /** Whether the token lies in any content. */
  boolean isInside(int token) {
    return owner[token] >= 0;
  }

  /** Whether a token lies in a content that another token is not part of. */
  boolean isApart(int token, int from) {
    return owner[token] >= 0 && owner[token] != owner[from];
  }

  /** Whether a token lies in the innermost content around another one, or in what that holds. */
  boolean isTogether(int token, int with) {
    return owner[with] >= 0
        && pieces.get(owner[with]).stream().anyMatch(piece -> piece[0] <= token && token < piece[1]);
  }

  /** Whether the innermost content around the token opens with a quotation mark. */
  boolean isQuoted(int token) {
    return owner[token] >= 0 && quoted[owner[token]];
  }

  /** Whom the quoted content of an attribution names: hardly those who utter it. */
  Set<Figure> named(int attribution, People people) {
    Set<Figure> named = new HashSet<>();
    if (!quoted[attribution]) {
      return named;
    }
    for (int[] piece : pieces.get(attribution)) {
      for (int i = piece[0]; i < piece[1]; i++) {
        int name = people.nameAt(i);
        Figure figure = name < 0 ? null : people.figure(name);
        if (figure != null) {
          named.add(figure);
        }
      }
    }
    return named;
  }

  void tell(int attribution, @Nullable Figure speaker) {
    speakers[attribution] = speaker;
  }

  /** Who utters the innermost content around the token; null for none or unknown. */
  @Nullable Figure speaker(int token) {
    return owner[token] < 0 ? null : speakers[owner[token]];
  }
}
