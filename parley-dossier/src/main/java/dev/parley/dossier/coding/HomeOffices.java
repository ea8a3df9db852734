package dev.parley.dossier.coding;

import dev.parley.model.Actor;
import dev.parley.model.Document;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks for the government or body on whose own site a paper stands. Such a paper says "Attorney General Ann
 * Lee" and "the Department of Justice" without saying whose they are. Immutable.
 */
final class HomeOffices {
  /** How far before a name its title is looked for, in UTF-16 units, and at how many places. */
  private static final int WINDOW = 100;

  private static final int PLACES = 3;
  private static final Pattern FORMER =
      Pattern.compile("(?i)\\b(?:former|ex|late|retired|then|shadow|opposition)\\b");

  private final Owners owners;
  private final Map<String, String> homes = new HashMap<>();
  private final Pattern title;
  private final Pattern organ;

  HomeOffices(Owners owners) {
    this.owners = owners;
    for (String line : WordLists.list("homes.txt")) {
      homes.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
    }
    // A place before the office makes it another's: "Texas Attorney General".
    this.title = Pattern.compile("(?:^|[^\\p{L}\\p{N}’' ] *|\\b\\p{Ll}+ )(?:U\\.?S\\.? |Acting |Deputy )*(?:"
        + any("home-offices.txt") + ")(?: and [\\p{L} ]{3,60})?,? *$");
    this.organ = Pattern.compile("(?i)(?:" + any("home-organs.txt") + ")");
  }

  private static String any(String file) {
    return WordLists.list(file).stream().collect(Collectors.joining("|"));
  }

  /**
   * The party whose paper the document is, if the speaker holds one of its offices or is one of its organs; else null.
   *
   * @param source the words of the source
   */
  @Nullable String party(Document document, Actor speaker, String source) {
    String home = home(document);
    if (home == null) {
      return null;
    }
    boolean own = speaker.type() == Actor.Type.PERSON
        ? holdsOffice(speaker.name(), source) || isIntroduced(speaker.name(), document.body())
        : organ.matcher(speaker.name().strip()).matches();
    return own ? home : null;
  }

  private boolean holdsOffice(String name, String source) {
    int at = source.indexOf(name);
    return at > 0 && isTitle(source.substring(0, at));
  }

  private boolean isIntroduced(String name, String body) {
    int at = name.contains(" ") ? body.indexOf(name) : -1;
    for (int place = 0; at >= 0 && place < PLACES; place++) {
      if (isTitle(body.substring(Math.max(0, at - WINDOW), at).replaceAll("\\s+", " "))) {
        return true;
      }
      at = body.indexOf(name, at + name.length());
    }
    return false;
  }

  private boolean isTitle(String before) {
    return title.matcher(before).find() && !FORMER.matcher(before.substring(Math.max(0, before.length() - 60))).find();
  }

  private @Nullable String home(Document document) {
    String host = host(document.address());
    if (host == null) {
      return null;
    }
    for (String suffix : List.of(host, "." + host)) {
      for (int at = suffix.indexOf('.'); at >= 0; at = suffix.indexOf('.', at + 1)) {
        String name = homes.getOrDefault(suffix.substring(at), homes.get(suffix.substring(at + 1)));
        if (name != null) {
          return owners.partyNamed(name);
        }
      }
    }
    return null;
  }

  private static @Nullable String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
