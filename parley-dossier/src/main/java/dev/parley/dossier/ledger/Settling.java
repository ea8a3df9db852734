package dev.parley.dossier.ledger;

import static dev.parley.dossier.ledger.ActorColumns.ACTORS;
import static dev.parley.dossier.ledger.ActorColumns.JUDGEMENTS;

import dev.parley.dossier.actors.Cluster;
import dev.parley.dossier.actors.Grouping;
import dev.parley.dossier.actors.Link;
import dev.parley.dossier.actors.Naming;
import dev.parley.dossier.actors.Role;
import dev.parley.dossier.actors.Sighting;
import dev.parley.dossier.actors.Sure;
import dev.parley.dossier.ledger.ActorColumns.Act;
import dev.parley.dossier.ledger.ActorColumns.Judged;
import dev.parley.model.Actor;
import dev.parley.model.Cast;
import dev.parley.model.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is who, in the transaction of whatever changes: groups the sightings of the blocks that are touched, and
 * gives each group an id. An id once given stays with the group that most of its sightings went to.
 */
final class Settling {
  private static final String FOUND = "found";

  private final DSLContext db;
  private final SightingRows sightings;
  private final Map<String, Cast.Member> known;
  private final Set<String> moved = new HashSet<>();
  private final Set<String> touched = new HashSet<>();

  Settling(DSLContext db) {
    this.db = db;
    this.sightings = new SightingRows(db);
    this.known = new CastRows(db).all();
  }

  /**
   * Takes in what was read in a document.
   *
   * @param former what was known of it before
   */
  void stored(String document, Map<String, List<Role>> roles, Former former) {
    Set<String> blocks = new HashSet<>(former.blocks());
    blocks.addAll(sightings.insert(document, roles, former.actors(db, document)));
    settle(blocks);
    touched.add(document);
    assign();
  }

  /** Does without a document that was taken out. */
  void removed(Former former) {
    settle(former.blocks());
    assign();
  }

  /** Begins anew with everybody, such as after the dossier changed. */
  void all() {
    sightings.unsown().forEach(document -> sightings.insert(document, Map.of(), Map.of()));
    sightings.forgetAllBut(known.keySet());
    settle(sightings.allBlocks());
    touched.addAll(sightings.documents(null));
    assign();
  }

  /** Tells anew whose the statements are that have to do with these actors. */
  void judged(Set<String> actors) {
    moved.addAll(actors);
    assign();
  }

  /** Tells anew whose the statements of a document are. */
  void again(String document) {
    touched.add(document);
    assign();
  }

  private void assign() {
    Follow follow = Follow.of(db);
    Assigning assigning = new Assigning(db, follow, known);
    Set<String> documents = new TreeSet<>(touched);
    if (!moved.isEmpty()) {
      Set<String> actors = follow.leadingTo(moved);
      documents.addAll(sightings.documents(actors));
      documents.addAll(assigning.judgedDocuments(actors));
    }
    documents.forEach(assigning::assign);
  }

  private void settle(Set<String> blocks) {
    Map<String, List<Cast.Member>> members = new HashMap<>();
    for (Cast.Member member : known.values()) {
      Set<String> own = new HashSet<>();
      Set<String> party = member.party() == null ? Set.of() : Set.of(member.party());
      for (String name : member.names()) {
        String block = Naming.block(new Actor(member.actor().id(), name, member.actor().type()), party);
        if (block != null && own.add(block)) {
          members.computeIfAbsent(block, b -> new ArrayList<>()).add(member);
        }
      }
    }
    Map<String, List<Sighting>> found = sightings.found(blocks, known.keySet());
    Set<String> seen = placeKnown(blocks);
    for (String block : new TreeSet<>(blocks)) {
      List<Sighting> all = found.getOrDefault(block, List.of());
      List<Cluster> clusters = keptApart(Grouping.of(all, members.getOrDefault(block, List.of())));
      name(block, clusters, all);
    }
    for (String id : seen) {
      Sure sure = sightings.links(id).stream().map(Link::sure).reduce(Sure.CERTAIN, Sure::and);
      db.update(ACTORS).set(Act.SURE, Ids.of(sure)).where(Act.ID.eq(id)).execute();
    }
  }

  /** Puts those whom the reader knew by the dossier down to its actors, and tells which ones these are. */
  private Set<String> placeKnown(Collection<String> blocks) {
    Set<String> seen = new TreeSet<>();
    for (SightingRows.Direct direct : sightings.direct(blocks, known.keySet())) {
      Cast.Member member = known.get(direct.speaker());
      if (member != null) {
        keepKnown(db, member);
        sightings.place(direct.document(), direct.speaker(), member.actor().id(), Link.DOSSIER);
        touched.add(direct.document());
        seen.add(member.actor().id());
      }
    }
    return seen;
  }

  /** Parts again what a person said is not one, should the program come to think so. */
  private List<Cluster> keptApart(List<Cluster> clusters) {
    List<Set<String>> apart = db.select(Judged.ACTOR, Judged.OTHER)
        .from(JUDGEMENTS)
        .where(Judged.KIND.eq(Ids.of(Judgement.Kind.APART)).and(Judged.UNDONE_AT.isNull()))
        .fetch(row -> Set.of(row.value1(), row.value2()));
    List<Cluster> parted = new ArrayList<>();
    for (Cluster cluster : clusters) {
      Map<String, List<Cluster.Placed>> parts = new TreeMap<>();
      Set<String> before = cluster.placed().stream()
          .map(placed -> placed.sighting().before())
          .filter(id -> id != null)
          .collect(Collectors.toSet());
      Set<String> all = new HashSet<>(before);
      if (cluster.known() != null) {
        all.add(cluster.known());
      }
      Set<String> own = new HashSet<>();
      apart.stream().filter(all::containsAll).forEach(own::addAll);
      for (Cluster.Placed placed : cluster.placed()) {
        String id = placed.sighting().before();
        parts.computeIfAbsent(id != null && own.contains(id) && !id.equals(cluster.known()) ? id : "",
            part -> new ArrayList<>()).add(placed);
      }
      parts.forEach((id, placed) -> parted.add(new Cluster(placed, id.isEmpty() ? cluster.known() : null)));
    }
    return parted;
  }

  private void name(String block, List<Cluster> clusters, List<Sighting> all) {
    Map<String, Cluster> ids = new LinkedHashMap<>();
    Map<Cluster, String> named = new HashMap<>();
    for (Cluster cluster : clusters) {
      if (cluster.known() != null) {
        named.put(cluster, cluster.known());
      }
    }
    record Vote(Cluster cluster, String id, boolean own, long count) {}
    List<Vote> votes = new ArrayList<>();
    for (Cluster cluster : clusters) {
      Map<String, Long> counts = new TreeMap<>();
      for (Cluster.Placed placed : cluster.placed()) {
        String before = placed.sighting().before();
        if (before != null && !known.containsKey(before)) {
          counts.merge(before, 1L, Long::sum);
        }
      }
      counts.forEach((id, count) -> votes.add(new Vote(
          cluster, id, cluster.placed().stream().anyMatch(placed -> placed.sighting().speaker().equals(id)), count)));
    }
    // An id made from a name stays with that name, however many others were once put down to it.
    votes.sort(Comparator.comparing((Vote vote) -> !vote.own())
        .thenComparing(Comparator.comparingLong(Vote::count).reversed())
        .thenComparing(Vote::id));
    for (Vote vote : votes) {
      if (!named.containsKey(vote.cluster()) && !ids.containsKey(vote.id())) {
        ids.put(vote.id(), vote.cluster());
        named.put(vote.cluster(), vote.id());
      }
    }
    for (Cluster cluster : clusters) {
      if (!named.containsKey(cluster)) {
        String id = fresh(cluster, block, ids.keySet());
        ids.put(id, cluster);
        named.put(cluster, id);
      }
    }
    for (Cluster cluster : clusters) {
      place(cluster, named.getOrDefault(cluster, ""));
    }
    // An id that has nothing left leads to where most of it went.
    Set<String> lost = new LinkedHashSet<>();
    all.forEach(one -> {
      if (one.before() != null && !ids.containsKey(one.before()) && !known.containsKey(one.before())) {
        lost.add(one.before());
      }
    });
    for (String id : lost) {
      if (!sightings.hasElsewhere(id, block)) {
        votes.stream().filter(vote -> vote.id().equals(id)).findFirst()
            .ifPresent(vote -> became(id, named.getOrDefault(vote.cluster(), id)));
      }
    }
  }

  private void became(String id, String other) {
    if (!id.equals(other)) {
      db.update(ACTORS).set(Act.BECAME, other).where(Act.ID.eq(id)).execute();
      moved.add(id);
    }
  }

  private void place(Cluster cluster, String id) {
    Set<Role> roles = new LinkedHashSet<>();
    Sure sure = Sure.CERTAIN;
    for (Cluster.Placed placed : cluster.placed()) {
      Sighting one = placed.sighting();
      roles.addAll(one.roles());
      sure = sure.and(placed.link().sure());
      sightings.place(one.document(), one.speaker(), id, placed.link());
      if (!id.equals(one.before())) {
        touched.add(one.document());
      }
    }
    Cast.Member member = known.get(id);
    Sighting best = best(cluster);
    keep(id, member == null ? best.name() : member.actor().name(), best.type(), roles, sure);
  }

  /** Sees to it that an actor of the dossier has a row. */
  static void keepKnown(DSLContext db, Cast.Member member) {
    Actor actor = member.actor();
    db.insertInto(ACTORS)
        .set(Act.ID, actor.id())
        .set(Act.NAME, actor.name())
        .set(Act.KIND, Ids.of(actor.type()))
        .set(Act.ORIGIN, FOUND)
        .set(Act.ROLES, "")
        .set(Act.SURE, Ids.of(Sure.CERTAIN))
        .onConflict(Act.ID)
        .doUpdate()
        .set(Act.NAME, actor.name())
        .set(Act.KIND, Ids.of(actor.type()))
        .setNull(Act.BECAME)
        .execute();
  }

  private void keep(String id, String name, Actor.Type type, Collection<Role> roles, Sure sure) {
    db.insertInto(ACTORS)
        .set(Act.ID, id)
        .set(Act.NAME, name)
        .set(Act.KIND, Ids.of(type))
        .set(Act.ORIGIN, FOUND)
        .set(Act.ROLES, Spelling.roles(roles))
        .set(Act.SURE, Ids.of(sure))
        .onConflict(Act.ID)
        .doUpdate()
        .set(Act.NAME, name)
        .set(Act.KIND, Ids.of(type))
        .set(Act.ROLES, Spelling.roles(roles))
        .set(Act.SURE, Ids.of(sure))
        .setNull(Act.BECAME)
        .execute();
  }

  /** The sighting whose name serves for all: the name that most have, the longer of two. */
  private static Sighting best(Cluster cluster) {
    Map<String, Long> counts = cluster.placed().stream()
        .collect(Collectors.groupingBy(placed -> placed.sighting().name(), Collectors.counting()));
    return cluster.placed().stream()
        .map(Cluster.Placed::sighting)
        .max(Comparator.<Sighting>comparingInt(one -> one.name().contains(" ") ? 1 : 0)
            .thenComparing(one -> counts.getOrDefault(one.name(), 0L))
            .thenComparing(one -> one.name().length())
            .thenComparing(Sighting::name)
            .thenComparing(Sighting::speaker, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** An id made of the name; of the role too, or a number, where another has that already. */
  private String fresh(Cluster cluster, String block, Set<String> taken) {
    Sighting best = best(cluster);
    String plain = best.speaker();
    if (isFree(plain, block, taken)) {
      return plain;
    }
    List<String> more = new ArrayList<>();
    best.roles().stream().map(role -> Ids.slug(role.words())).sorted().forEach(more::add);
    best.parties().stream().sorted().forEach(more::add);
    for (String word : more) {
      if (!word.isEmpty() && isFree(plain + "-" + word, block, taken)) {
        return plain + "-" + word;
      }
    }
    return numbered(plain, id -> isFree(id, block, taken));
  }

  static String numbered(String plain, java.util.function.Predicate<String> free) {
    int number = 2;
    while (!free.test(plain + "-" + number)) {
      number++;
    }
    return plain + "-" + number;
  }

  private boolean isFree(String id, String block, Set<String> taken) {
    if (taken.contains(id) || known.containsKey(id)) {
      return false;
    }
    @Nullable String origin = db.select(Act.ORIGIN).from(ACTORS).where(Act.ID.eq(id)).fetchOne(Act.ORIGIN);
    return origin == null || origin.equals(FOUND) && !sightings.hasElsewhere(id, block);
  }
}
