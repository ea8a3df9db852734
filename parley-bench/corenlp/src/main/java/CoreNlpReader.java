import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Lets Stanford CoreNLP read files: {@code CoreNlpReader THREADS OUT FILE…}. Writes its quotations in the form of {@code
 * parley extract --format jsonl}, a quotation as content and the mention that it is attributed to as source, and at the end
 * how long loading and reading took. The settings are CoreNLP's defaults.
 */
public final class CoreNlpReader {
  private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

  private CoreNlpReader() {}

  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    long loaded = System.nanoTime();
    List<Annotation> documents = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      Annotation document = new Annotation(Files.readString(file));
      document.set(CoreAnnotations.DocIDAnnotation.class, file.getFileName().toString());
      documents.add(document);
    }
    try (PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
      pipeline.annotate(documents, Integer.parseInt(arguments[0]), document -> write(new CoreDocument(document), out));
      long read = System.nanoTime();
      out.printf("{\"type\":\"timing\",\"load\":%d,\"read\":%d}%n", millis(began, loaded), millis(loaded, read));
    }
  }

  private static void write(CoreDocument document, PrintWriter out) {
    document.wrapAnnotations();
    if (document.quotes() == null) {
      return;
    }
    String text = document.text();
    for (CoreQuote quote : document.quotes()) {
      String source = quote.speakerCharOffsets().map(place -> passage(text, place)).orElse("null");
      out.printf(
          "{\"type\":\"statement\",\"document\":\"%s\",\"source\":%s,\"cue\":null,\"content\":%s,\"within\":null}%n",
          document.docID(), source, passage(text, quote.quoteCharOffsets()));
    }
  }

  /** A passage in code points. */
  private static String passage(String text, Pair<Integer, Integer> place) {
    int start = text.codePointCount(0, place.first());
    int end = start + text.codePointCount(place.first(), place.second());
    return "{\"spans\":[{\"start\":" + start + ",\"end\":" + end + "}]}";
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
