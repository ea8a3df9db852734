package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** PDF and Word files, made here. */
class OfficeTest {
  private static final String HEAD = "River Commission, spring session";

  @Test
  void a_pdf_is_read_as_paragraphs_without_its_running_heads() throws IOException {
    byte[] pdf =
        pdf(
            List.of("The commission met on Monday. Its chair-", "man said that the level would be kept."),
            List.of("“Not by law,” he added, and the lower can-", "tons agreed with him about the"),
            List.of("protocol. It will be signed in June."));

    Document document = Inputs.document("session.pdf", pdf);

    assertThat(document.body())
        .contains("The commission met on Monday. Its chairman said that the level would be kept.")
        .contains("and the lower cantons agreed with him about the protocol. It will be signed in June.")
        .doesNotContain(HEAD)
        .doesNotContainPattern("\\b[123]\\b");
  }

  @Test
  void a_pdf_of_pictures_is_empty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }

    assertThat(Inputs.reason("scan.pdf", out.toByteArray())).isEqualTo("empty");
  }

  @Test
  void a_locked_or_cut_pdf_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }

    assertThat(Inputs.reason("locked.pdf", out.toByteArray())).startsWith("locked with a password");
    assertThat(Inputs.reason("cut.pdf", Inputs.utf8("%PDF-1.7\nnothing more"))).startsWith("damaged");
  }

  @Test
  void a_pdf_that_unfolds_to_gigabytes_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDStream contents = new PDStream(document);
      try (OutputStream raw = contents.getCOSObject().createRawOutputStream()) {
        raw.write(spaces(60_000_000));
      }
      contents.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
      page.setContents(contents);
      document.addPage(page);
      document.save(out);
    }

    assertThat(out.size()).isLessThan(1_000_000);
    assertThat(Inputs.reason("bomb.pdf", out.toByteArray())).isEqualTo("unfolds to more than 32 MB");
  }

  @Test
  void a_word_file_is_read_as_paragraphs_and_lists_without_what_was_deleted() throws IOException {
    String document =
        paragraph("", "The ministers met on ") .replace("</w:p>", run("Monday.") + "</w:p>")
            + paragraph("<w:pPr><w:numPr/></w:pPr>", "They carry no weapons.")
            + paragraph("<w:pPr><w:numPr/></w:pPr>", "They stop no one.")
            + "<w:p><w:del><w:r><w:delText>She said yes.</w:delText></w:r></w:del>"
            + run("She said no.")
            + "</w:p>";

    Document read = Inputs.document("talks.docx", docx(document));

    assertThat(read.body())
        .isEqualTo("The ministers met on Monday.\n\n- They carry no weapons.\n- They stop no one.\n\nShe said no.");
    assertThat(read.title()).isEqualTo("River talks");
    assertThat(read.byline()).isEqualTo("A. Lindqvist");
  }

  @Test
  void a_word_file_cannot_name_other_files_or_multiply_itself() throws IOException {
    String laughs =
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    byte[] docx = zip("word/document.xml", Inputs.utf8(
        laughs + "<w:document xmlns:w=\"w\"><w:body>"
            + paragraph("", "He said &b;&x; so.") + "</w:body></w:document>"));

    List<Taking> takings = new Intake(Limits.DEFAULT).take("a.docx", docx).toList();

    assertThat(takings).singleElement().asString().doesNotContain("root:").doesNotContain("hahaha");
  }

  @Test
  void a_word_file_that_unfolds_without_end_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 120; i++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }

    assertThat(Inputs.reason("bomb.docx", out.toByteArray())).isEqualTo("unfolds to more than 100 MB");
  }

  @Test
  void another_zip_archive_is_binary() throws IOException {
    assertThat(Inputs.reason("a.docx", zip("readme.txt", Inputs.utf8("He said so.")))).isEqualTo("binary");
  }

  private static byte[] spaces(int unfolded) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream folding = new DeflaterOutputStream(out)) {
      byte[] blank = new byte[1_000_000];
      Arrays.fill(blank, (byte) ' ');
      for (int i = 0; i < unfolded / blank.length; i++) {
        folding.write(blank);
      }
    }
    return out.toByteArray();
  }

  @SafeVarargs
  private static byte[] pdf(List<String>... pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 1; number <= pages.length; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
          write(stream, font, 740, HEAD);
          int height = 690;
          for (String line : pages[number - 1]) {
            write(stream, font, height, line);
            height -= 14;
          }
          write(stream, font, 60, Integer.toString(number));
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void write(PDPageContentStream stream, PDType1Font font, int height, String line) throws IOException {
    stream.beginText();
    stream.setFont(font, 11);
    stream.newLineAtOffset(70, height);
    stream.showText(line);
    stream.endText();
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String paragraph(String properties, String text) {
    return "<w:p>" + properties + run(text) + "</w:p>";
  }

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("docProps/core.xml"));
      zip.write(Inputs.utf8(
          "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>River talks</dc:title>"
              + "<dc:creator>A. Lindqvist</dc:creator></cp:coreProperties>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(Inputs.utf8("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"));
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
