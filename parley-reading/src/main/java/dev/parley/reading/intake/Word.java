package dev.parley.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Word files (docx). Apache POI would bring 20 MB and a second of start-up for what is one XML stream in a zip archive:
 * the paragraphs of {@code word/document.xml}, read here without DTDs and with a bound on what the archive may unfold
 * to. Deleted text, remarks, foot notes, headers and footers are not body.
 */
final class Word {
  /** A document's markup is some ten times its text; pictures in the archive hardly unfold at all. */
  private static final long MOST_UNFOLDED_PER_BYTE_OF_TEXT = 50;

  private final StringBuilder body = new StringBuilder();
  private final long maxText;
  private @Nullable String title;
  private @Nullable String author;

  private Word(long maxText) {
    this.maxText = maxText;
  }

  /** Whether a zip archive is a Word file: its list of names, which stands in the clear, has the document's. */
  static boolean looksLike(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("word/document.xml");
  }

  static Draft read(byte[] bytes, Limits limits) throws Refusal {
    Word word = new Word(limits.maxTextBytes());
    boolean found = false;
    Bounded unfolded = new Bounded(limits.maxTextBytes() * MOST_UNFOLDED_PER_BYTE_OF_TEXT);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        InputStream in = unfolded.over(zip);
        if (entry.getName().equals("word/document.xml") && !found) {
          found = true;
          word.document(in);
        } else if (entry.getName().equals("docProps/core.xml")) {
          word.properties(in);
        }
        in.skip(Long.MAX_VALUE);
      }
    } catch (XMLStreamException | IOException | IllegalArgumentException e) {
      if (unfolded.left < 0) {
        throw new Refusal("unfolds to more than " + Limits.size(unfolded.limit));
      }
      throw new Refusal("damaged: not a readable docx");
    }
    if (!found) {
      throw Refusal.binary();
    }
    Facts facts = new Facts(null, null, Facts.tidy(word.title), Facts.tidy(word.author), null, null, null);
    return new Draft(facts, HtmlText.tidy(word.body), List.of());
  }

  private void document(InputStream in) throws XMLStreamException, Refusal {
    XMLStreamReader xml = reader(in);
    boolean inRun = false;
    int skipped = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        // A text box comes twice: as drawn and as a fallback for old programs.
        if (skipped > 0 || name.equals("Fallback") || name.equals("del") || name.equals("moveFrom")) {
          skipped++;
          continue;
        }
        switch (name) {
          case "p" -> body.append("\n\n");
          case "numPr" -> item();
          case "t" -> inRun = true;
          case "tab" -> body.append(' ');
          case "br", "cr" -> body.append('\n');
          case "noBreakHyphen" -> body.append('-');
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (skipped > 0) {
          skipped--;
        } else if (xml.getLocalName().equals("t")) {
          inRun = false;
        }
      } else if (inRun && skipped == 0 && xml.isCharacters()) {
        body.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (body.length() > maxText) {
          throw Refusal.tooLarge(maxText);
        }
      }
    }
  }

  /** The paragraph that has just begun is an item of a list: no empty line between it and the item before. */
  private void item() {
    int line = body.lastIndexOf("\n\n");
    if (line == body.length() - 2 && line >= 0) {
      int before = body.lastIndexOf("\n", line - 1);
      boolean follows = body.substring(before + 1, line).startsWith("- ");
      body.setLength(line);
      body.append(follows ? "\n- " : "\n\n- ");
    }
  }

  private void properties(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    String element = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        element = xml.getLocalName();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        element = "";
      } else if (xml.isCharacters() && element.equals("title")) {
        title = title == null ? xml.getText() : title + xml.getText();
      } else if (xml.isCharacters() && element.equals("creator")) {
        author = author == null ? xml.getText() : author + xml.getText();
      }
    }
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(in);
  }

  /** Counts what an archive unfolds to, over all its entries. */
  private static final class Bounded {
    private final long limit;
    private long left;

    Bounded(long limit) {
      this.limit = limit;
      this.left = limit;
    }

    InputStream over(InputStream zip) {
      return new FilterInputStream(zip) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          return count(super.read(buffer, offset, length));
        }

        @Override
        public long skip(long bytes) throws IOException {
          byte[] buffer = new byte[8192];
          long skipped = 0;
          for (int read = 0; skipped < bytes && read >= 0; ) {
            read = read(buffer, 0, (int) Math.min(buffer.length, bytes - skipped));
            skipped += Math.max(0, read);
          }
          return skipped;
        }

        private int count(int read) throws IOException {
          left -= Math.max(0, read);
          if (left < 0) {
            throw new IOException("unfolds to more than " + limit + " bytes");
          }
          return read;
        }

        @Override
        public void close() {
          // The archive goes on after this entry.
        }
      };
    }
  }
}
