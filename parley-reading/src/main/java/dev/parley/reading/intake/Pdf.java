package dev.parley.reading.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * PDF files. Lines are joined to paragraphs where the layout shows none of its own, words hyphenated at the end of a
 * line are put together, and lines that come again at the edge of several pages (running heads, page numbers) are left
 * out. A PDF of pictures has no text and is refused as {@code empty}.
 */
final class Pdf {
  private static final int MOST_PAGES = 2000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern BULLET = Pattern.compile("^[•▪‣◦·●■–-]\\s+");
  private static final String PARAGRAPH = "\u2029";

  private Pdf() {}

  static Draft read(byte[] bytes, Limits limits) throws Refusal {
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMixed(limits.maxFileBytes()).streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new Refusal("more than " + MOST_PAGES + " pages");
      }
      if (!new PdfBounds(limits.maxFileBytes()).hold(document.getDocument())) {
        throw new Refusal("unfolds to more than " + Limits.size(limits.maxFileBytes()));
      }
      String title = title(document);
      return new Draft(
          new Facts(null, null, title, author(document), null, null, null), body(document, limits), List.of());
    } catch (InvalidPasswordException e) {
      throw Refusal.withAdvice("locked with a password", "Maybe save a copy without one.");
    } catch (TooLong e) {
      throw Refusal.tooLarge(limits.maxTextBytes());
    } catch (OutOfMemoryError e) {
      // The one thing that is unfolded before it can be bounded is the file's own table of contents.
      throw new Refusal("unfolds to more than the memory holds");
    } catch (IOException | RuntimeException e) {
      // PDFBox answers some damaged files with unchecked exceptions.
      throw new Refusal("damaged: not a readable PDF");
    }
  }

  private static @Nullable String title(PDDocument document) {
    String title = Facts.tidy(document.getDocumentInformation().getTitle());
    // Word processors put the file's name there.
    boolean file =
        title == null
            || title.toLowerCase(Locale.ROOT)
                .matches("microsoft word.*|.*\\.(?:docx?|pdf|indd|tmp|odt)|untitled.*");
    return file ? null : title;
  }

  private static @Nullable String author(PDDocument document) {
    return Facts.tidy(document.getDocumentInformation().getAuthor());
  }

  private static String body(PDDocument document, Limits limits) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart(PARAGRAPH);
    stripper.setAddMoreFormatting(true);
    List<List<String>> pages = new ArrayList<>();
    long letters = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      Limited out = new Limited(limits.maxTextBytes() - letters);
      stripper.writeText(document, out);
      letters += out.text.length();
      pages.add(lines(out.text.toString()));
    }
    dropRunningHeads(pages);
    return joined(pages);
  }

  private static List<String> lines(String page) {
    List<String> lines = new ArrayList<>();
    for (String line : page.split("\n", -1)) {
      boolean starts = line.contains(PARAGRAPH);
      String words = line.replace(PARAGRAPH, "").replace('\u00a0', ' ').strip();
      if (!words.isEmpty()) {
        lines.add(starts ? PARAGRAPH + words : words);
      }
    }
    return lines;
  }

  /** Leaves out first and last lines that, but for their numbers, stand on at least half of three or more pages. */
  private static void dropRunningHeads(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      if (!page.isEmpty()) {
        seen.merge(shape(page.getFirst()), 1, Integer::sum);
        seen.merge(shape(page.getLast()), 1, Integer::sum);
      }
    }
    for (List<String> page : pages) {
      for (int edge = 0; edge < 2 && !page.isEmpty(); edge++) {
        String line = edge == 0 ? page.getFirst() : page.getLast();
        int times = seen.getOrDefault(shape(line), 0);
        if (times >= 3 && 2 * times >= pages.size() || line.replace(PARAGRAPH, "").matches("(?i)(?:page )?\\d{1,4}")) {
          page.remove(edge == 0 ? 0 : page.size() - 1);
        }
      }
    }
  }

  private static String shape(String line) {
    return NUMBER.matcher(line.replace(PARAGRAPH, "")).replaceAll("0");
  }

  private static String joined(List<List<String>> pages) {
    StringBuilder body = new StringBuilder();
    for (List<String> page : pages) {
      boolean first = true;
      for (String line : page) {
        String words = BULLET.matcher(line.replace(PARAGRAPH, "")).replaceFirst("- ");
        // A paragraph that runs on to the next page does not start there.
        boolean runsOn = first && !body.isEmpty() && !endsSentence(body) && !words.startsWith("- ");
        boolean starts = (line.startsWith(PARAGRAPH) || first) && !runsOn || words.startsWith("- ");
        append(body, words, starts);
        first = false;
      }
    }
    return HtmlText.tidy(body);
  }

  private static void append(StringBuilder body, String words, boolean starts) {
    int length = body.length();
    if (starts) {
      body.append("\n\n");
    } else if (length > 1 && body.charAt(length - 1) == '-' && Character.isLetter(body.charAt(length - 2))
        && Character.isLowerCase(words.codePointAt(0))) {
      body.setLength(length - 1);
    } else if (length > 0) {
      body.append(' ');
    }
    body.append(words);
  }

  private static boolean endsSentence(StringBuilder body) {
    return ".!?:”\"".indexOf(body.charAt(body.length() - 1)) >= 0;
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static final class Limited extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final long limit;

    Limited(long limit) {
      this.limit = limit;
    }

    @Override
    public void write(char[] letters, int offset, int length) throws IOException {
      text.append(letters, offset, length);
      if (text.length() > limit) {
        throw new TooLong();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
