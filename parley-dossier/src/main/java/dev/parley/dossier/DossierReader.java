package dev.parley.dossier;

import dev.parley.dossier.Dossier.Bloc;
import dev.parley.dossier.Dossier.Party;
import dev.parley.dossier.Dossier.Person;
import dev.parley.dossier.Dossier.Rank;
import dev.parley.dossier.files.Faults;
import dev.parley.dossier.files.Fields;
import dev.parley.dossier.files.YamlNodes;
import dev.parley.model.Arrangement.Need;
import dev.parley.model.Arrangement;
import dev.parley.model.Capability;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Makes a dossier of its YAML. Not thread-safe; one for each reading. */
final class DossierReader {
  private final Path path;
  private final Faults faults;
  private final Claims claims;
  private final Propositions propositions;

  /** @param path the file that the YAML comes from; its name stands before every fault */
  DossierReader(Path path) {
    this.path = path;
    Path name = path.getFileName();
    this.faults = new Faults(name == null ? path.toString() : name.toString());
    this.claims = new Claims(faults);
    this.propositions = new Propositions(faults);
  }

  /**
   * Reads it.
   *
   * @throws DossierException with every fault
   */
  Dossier read(String yaml) {
    Node root = YamlNodes.root(yaml, faults);
    if (root == null) {
      DossierException.check(faults);
      faults.add(1, "The file is empty.", "Maybe begin with name: and the dossier's name.");
    }
    Fields top = root == null
        ? null
        : Fields.of(root, "the dossier",
            List.of("name", "title", "parties", "blocs", "issues", "arrangements", "deal"), faults);
    if (top == null) {
      DossierException.check(faults);
      throw new IllegalStateException("A dossier without a root has a fault.");
    }
    String name = top.id("name");
    String title = top.text("title");
    List<Party> parties = each(top, "parties", this::party);
    List<Bloc> blocs = each(top, "blocs", this::bloc);
    List<Issue> issues = each(top, "issues", this::issue);
    List<Arrangement> arrangements = each(top, "arrangements", this::arrangement);
    DealTerms deal = new DealReader(issues, claims, faults).read(top.node("deal"));
    claims.settle();
    DossierException.check(faults);
    return new Dossier(name, title == null ? name : title, parties, blocs, issues, arrangements, deal, path);
  }

  private interface Maker<T> {
    @Nullable T make(Node node);
  }

  private static <T> List<T> each(Fields fields, String key, Maker<T> maker) {
    List<T> made = new ArrayList<>();
    for (Node node : fields.list(key)) {
      T one = maker.make(node);
      if (one != null) {
        made.add(one);
      }
    }
    return made;
  }

  private @Nullable Party party(Node node) {
    Fields fields = Fields.of(node, "the party", List.of("id", "names", "people"), faults);
    if (fields == null) {
      return null;
    }
    String id = fields.id("id");
    claims.party(id, fields.line("id"));
    return new Party(id, names(fields, id), each(fields, "people", this::person));
  }

  private @Nullable Bloc bloc(Node node) {
    Fields fields = Fields.of(node, "the bloc", List.of("id", "names", "members"), faults);
    if (fields == null) {
      return null;
    }
    String id = fields.id("id");
    claims.bloc(id, fields.line("id"));
    List<Fields.Line> members = fields.texts("members");
    Set<String> seen = new TreeSet<>();
    for (Fields.Line member : members) {
      claims.mention(member.text(), member.line(), "bloc " + id, false);
      if (!seen.add(member.text())) {
        faults.add(member.line(), "The bloc " + id + " names its member " + member.text() + " twice.",
            "Maybe remove one of them.");
      }
    }
    return new Bloc(id, names(fields, id), members.stream().map(Fields.Line::text).toList());
  }

  /** The names of a body, of which it needs at least one. */
  private List<String> names(Fields fields, String actor) {
    List<Fields.Line> names = fields.texts("names");
    if (names.isEmpty()) {
      faults.add(fields.line(), "There are no names in " + fields.what() + ".",
          "Maybe add names: [" + (actor.isEmpty() ? "…" : actor) + "], the names that texts use for it.");
    }
    names.forEach(name -> claims.name(name.text(), actor, name.line()));
    return names.stream().map(Fields.Line::text).distinct().toList();
  }

  private @Nullable Person person(Node node) {
    Fields fields = Fields.of(
        node, "the person", List.of("id", "name", "names", "role", "rank", "from", "to", "roles"), faults);
    if (fields == null) {
      return null;
    }
    String id = fields.id("id");
    claims.id("", id, fields.line("id"));
    String name = fields.required("name");
    if (!name.isEmpty()) {
      claims.name(name, id, fields.line("name"));
    }
    List<Fields.Line> others = fields.texts("names");
    others.forEach(other -> claims.name(other.text(), id, other.line()));
    return new Person(
        id,
        name,
        others.stream().map(Fields.Line::text).filter(other -> !other.equals(name)).distinct().toList(),
        fields.constant("rank", Rank.values()),
        roles(fields));
  }

  private List<Cast.Role> roles(Fields person) {
    List<Cast.Role> roles = new ArrayList<>();
    String title = person.text("role");
    LocalDate from = person.day("from");
    LocalDate to = person.day("to");
    if (title != null) {
      ordered(person, from, to);
      roles.add(new Cast.Role(title, from, to));
    } else if (from != null || to != null) {
      faults.add(person.line(from != null ? "from" : "to"), "There are dates but no role in " + person.what() + ".",
          "Maybe add role:, or write the dates inside roles: [{role: …, from: …, to: …}].");
    }
    for (Node node : person.list("roles")) {
      Fields role = Fields.of(node, "a role of " + person.what(), List.of("role", "from", "to"), faults);
      if (role != null) {
        LocalDate first = role.day("from");
        LocalDate last = role.day("to");
        ordered(role, first, last);
        roles.add(new Cast.Role(role.required("role"), first, last));
      }
    }
    return roles;
  }

  private void ordered(Fields fields, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      faults.add(fields.line("to"), "The last day " + to + " of " + fields.what() + " is before its first day " + from
          + ".", "Maybe swap from and to.");
    }
  }

  private @Nullable Issue issue(Node node) {
    Fields fields = Fields.of(node, "the issue", List.of("id", "question", "options"), faults);
    if (fields == null) {
      return null;
    }
    String id = fields.id("id");
    claims.id("issue", id, fields.line("id"));
    String question = fields.required("question");
    if (fields.list("options").isEmpty()) {
      faults.add(fields.line(), "There are no options in " + fields.what() + ".",
          "Maybe add options: with at least one answer to its question.");
    }
    return new Issue(id, question, each(fields, "options", option -> option(id, option)));
  }

  private @Nullable Option option(String issue, Node node) {
    Fields fields = Fields.of(node, "the option", List.of("id", "proposition", "controlled-by"), faults);
    if (fields == null) {
      return null;
    }
    String id = fields.id("id");
    String name = "option (" + issue + "/" + id + ")";
    claims.id("issue/" + issue, id, fields.line("id"));
    if (id.equals("none")) {
      faults.add(fields.line("id"), "The option none of " + issue + " is the absence of the others.",
          "Maybe remove it: that nothing happens is always possible.");
    }
    List<Fields.Line> controllers = fields.texts("controlled-by");
    if (controllers.isEmpty()) {
      faults.add(fields.line(), "The " + name + " names no controlling party.",
          "Maybe add controlled-by: […] with the parties or blocs that decide whether it happens.");
    }
    controllers.forEach(one -> claims.mention(one.text(), one.line(), name, true));
    return new Option(
        id,
        propositions.proposition(fields, name),
        controllers.stream().map(Fields.Line::text).distinct().toList());
  }

  private @Nullable Arrangement arrangement(Node node) {
    Fields fields = Fields.of(node, "the arrangement", List.of("id", "needs", "contributors"), faults);
    if (fields == null) {
      return null;
    }
    String id = fields.id("id");
    claims.id("arrangement", id, fields.line("id"));
    Set<Capability> needed = EnumSet.noneOf(Capability.class);
    List<Fields.Line> contributors = fields.texts("contributors");
    contributors.forEach(one -> claims.mention(one.text(), one.line(), "arrangement " + id, true));
    return new Arrangement(
        id,
        each(fields, "needs", need -> need(id, need, needed)),
        contributors.stream().map(Fields.Line::text).distinct().toList());
  }

  private @Nullable Need need(String arrangement, Node node, Set<Capability> needed) {
    Fields fields = Fields.of(node, "a need of " + arrangement, List.of("capability", "amount"), faults);
    if (fields == null) {
      return null;
    }
    Double amount = fields.number("amount");
    Capability capability = fields.required("capability").isEmpty()
        ? null
        : fields.constant("capability", Capability.values());
    if (capability == null) {
      return null;
    }
    if (!needed.add(capability)) {
      faults.add(fields.line(), "The arrangement " + arrangement + " needs " + Ids.of(capability) + " twice.",
          "Maybe join the two.");
    }
    return new Need(capability, amount);
  }
}
