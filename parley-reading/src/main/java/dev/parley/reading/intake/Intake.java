package dev.parley.reading.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts in. Thread-safe; one is enough.
 *
 * <p>Everything is read lazily and in a stable order, and what cannot be read is reported as {@link Taking.Refused} in
 * its place without stopping the rest. Nothing goes out on the network unless an http(s) address is taken.
 *
 * <pre>{@code
 * new Intake(Limits.DEFAULT).take("news/").forEach(taking -> {
 *   switch (taking) {
 *     case Taking.Taken(Document document) -> reader.read(document);
 *     case Taking.Refused(String name, String reason) -> System.err.println(name + ": " + reason);
 *   }
 * });
 * }</pre>
 */
public final class Intake {
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final int HEAD = 8192;
  /** No character takes more bytes in another character set than four times those in UTF-8. */
  private static final int WIDEST = 4;

  private final Limits limits;
  private final Networks.Resolver resolver;
  private final Gate gate;

  public Intake(Limits limits) {
    this(limits, InetAddress::getAllByName);
  }

  Intake(Limits limits, Networks.Resolver resolver) {
    this.limits = limits;
    this.resolver = resolver;
    this.gate = new Gate(limits);
  }

  /**
   * What an input holds: a path, a folder (with its folders, sorted), {@code -} for standard input, or an http(s)
   * address of a page or of an RSS or Atom feed (then its entries, each fetched from its own address).
   */
  public Stream<Taking> take(String input) {
    return Cursor.lazily(input, () -> open(input)).stream();
  }

  /**
   * What an upload or a pasted text holds.
   *
   * @param name with its ending, which tells of what sort the bytes are
   */
  public Stream<Taking> take(String name, byte[] bytes) {
    return Cursor.lazily(name, () -> read(Origin.named(name), bytes)).stream();
  }

  private Cursor open(String input) throws IOException, Refusal {
    if (input.equals("-")) {
      return standardInput();
    }
    if (WEB_ADDRESS.matcher(input).matches()) {
      return address(input);
    }
    if (ADDRESS.matcher(input).matches()) {
      throw new Refusal("not an http or https address");
    }
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      throw new Refusal("not found");
    }
    return Files.isDirectory(path) ? folder(input, path) : file(input, path);
  }

  private Cursor standardInput() throws IOException, Refusal {
    Origin origin = Origin.named("-");
    InputStream in = new BufferedInputStream(System.in, HEAD);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    boolean lines = head.length > 0 && !Decoding.isBinary(head) && JsonLines.looksLike(Decoding.decode(head, null));
    return lines ? new JsonLines(origin, in, gate, limits) : read(origin, bounded(in, null));
  }

  private Cursor folder(String name, Path folder) throws IOException, Refusal {
    List<Folder.File> files = Folder.files(folder);
    if (files.isEmpty()) {
      throw Refusal.empty();
    }
    String prefix = name.endsWith("/") ? name : name + "/";
    return Cursor.chain(
        files.iterator(),
        file -> {
          String inside = prefix + file.inside();
          return Cursor.lazily(inside, () -> fileOfFolder(inside, file.path()));
        });
  }

  /** A folder may hold tables and programs beside its texts: what is no text by its name must look like one. */
  private Cursor fileOfFolder(String name, Path path) throws IOException, Refusal {
    String ending = Sort.ending(name);
    if (!ending.isEmpty() && Sort.byEnding(name) == null) {
      byte[] head;
      try (InputStream in = Files.newInputStream(path)) {
        head = in.readNBytes(HEAD);
      }
      if (Sort.of(name, null, head) == Sort.PLAIN) {
        throw Refusal.withAdvice("a ." + ending + " file", "Maybe name it by itself, if it is plain text.");
      }
    }
    return file(name, path);
  }

  private Cursor file(String name, Path path) throws IOException, Refusal {
    Origin origin = Origin.of(name, path);
    Sort sort = Sort.byEnding(name);
    if (sort == Sort.JSON_LINES) {
      if (Files.size(path) == 0) {
        throw Refusal.empty();
      }
      return new JsonLines(origin, Files.newInputStream(path), gate, limits);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(origin, bounded(in, sort));
    }
  }

  private byte[] bounded(InputStream in, @Nullable Sort sort) throws IOException, Refusal {
    boolean text = sort == Sort.PLAIN || sort == Sort.MARKDOWN;
    long most = text ? Math.min(WIDEST * limits.maxTextBytes(), limits.maxFileBytes()) : limits.maxFileBytes();
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
    if (bytes.length > most) {
      throw Refusal.tooLarge(text ? limits.maxTextBytes() : most);
    }
    return bytes;
  }

  private Cursor read(Origin origin, byte[] bytes) throws Refusal {
    if (bytes.length > limits.maxFileBytes()) {
      throw Refusal.tooLarge(limits.maxFileBytes());
    }
    return switch (Sort.of(origin.name(), null, bytes)) {
      case JSON_LINES -> new JsonLines(origin, new ByteArrayInputStream(bytes), gate, limits);
      case FEED -> entries(origin, Feed.entries(bytes, null), null);
      case Sort sort -> Cursor.of(document(origin, draft(sort, bytes, null, null), Facts.NONE));
    };
  }

  private Cursor address(String address) throws Refusal {
    Web web = new Web(limits, resolver);
    Web.Answer answer = web.fetch(address);
    Origin origin = Origin.web(address);
    Sort sort = Sort.of(path(answer.address()), answer.type(), answer.bytes());
    return switch (sort) {
      case JSON_LINES -> new JsonLines(origin, new ByteArrayInputStream(answer.bytes()), gate, limits);
      case FEED -> entries(origin, Feed.entries(answer.bytes(), answer.charset()), web);
      default ->
          Cursor.of(document(origin, draft(sort, answer.bytes(), answer.charset(), origin.address()), Facts.NONE));
    };
  }

  /** The entries of a feed; from their own addresses when the feed came from one, else as the feed tells them. */
  private Cursor entries(Origin feed, List<Feed.Entry> entries, @Nullable Web web) throws Refusal {
    if (entries.isEmpty()) {
      throw Refusal.empty();
    }
    List<Cursor> cursors = new ArrayList<>();
    for (Feed.Entry entry : entries.subList(0, Math.min(entries.size(), limits.maxEntries()))) {
      String link = entry.facts().address();
      String name = link != null && web != null ? link : feed.name() + "/" + entry.name();
      cursors.add(Cursor.lazily(name, () -> Cursor.of(entry(feed, entry, web))));
    }
    if (entries.size() > limits.maxEntries()) {
      String reason = "only the first " + limits.maxEntries() + " of " + entries.size() + " entries are taken";
      cursors.add(Cursor.of(new Taking.Refused(feed.name(), reason)));
    }
    return Cursor.chain(cursors.iterator(), cursor -> cursor);
  }

  private Taking entry(Origin feed, Feed.Entry entry, @Nullable Web web) throws Refusal {
    String link = entry.facts().address();
    String full = entry.full();
    if (web != null && link != null) {
      try {
        Web.Answer answer = web.fetch(link);
        Sort sort = Sort.of(path(answer.address()), answer.type(), answer.bytes());
        if (sort == Sort.FEED || sort == Sort.JSON_LINES) {
          throw new Refusal("an entry that is itself a feed");
        }
        Draft draft = draft(sort, answer.bytes(), answer.charset(), Origin.web(link).address());
        return document(Origin.web(link), draft, entry.facts());
      } catch (Refusal refusal) {
        if (full == null) {
          throw refusal;
        }
      }
    }
    String html = full != null ? full : entry.summary();
    if (html == null) {
      throw Refusal.empty();
    }
    Origin origin = link != null && web != null ? Origin.web(link) : feed.part(entry.name());
    return document(origin, new Draft(Facts.NONE, Html.fragment(html), List.of()), entry.facts());
  }

  private Taking document(Origin origin, Draft draft, Facts more) throws Refusal {
    return new Taking.Taken(
        gate.pass(origin, new Draft(draft.facts().orElse(more), draft.body(), draft.asides())));
  }

  private Draft draft(Sort sort, byte[] bytes, @Nullable String charset, @Nullable String address) throws Refusal {
    return switch (sort) {
      case HTML -> Html.read(bytes, charset, address);
      case MARKDOWN -> Markdown.read(Decoding.decode(bytes, charset));
      case PDF -> Pdf.read(bytes, limits);
      case WORD -> Word.read(bytes, limits);
      default -> new Draft(Facts.NONE, Decoding.decode(bytes, charset), List.of());
    };
  }

  private static String path(String address) {
    int end = address.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = address.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    return address.substring(0, end);
  }
}
