package dev.parley.dossier.pledges;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.model.Arrangement;
import dev.parley.model.Capability;
import dev.parley.model.Claim;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Pledge;
import dev.parley.model.Pledge.Status;
import dev.parley.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who offers what, and what is said of a bloc without names; derived from statements. Immutable.
 *
 * @param pledges by arrangement, capability and party as the dossier has them
 * @param claims the newest first
 */
public record Pledges(List<Pledge> pledges, List<Claim> claims) {
  private static final Comparator<LedgerStatement> BY_DAY =
      Comparator.comparing(Pledges::day, Comparator.nullsFirst(Comparator.naturalOrder()));

  public Pledges {
    pledges = List.copyOf(pledges);
    claims = List.copyOf(claims);
  }

  /**
   * The pledges and claims that follow from statements.
   *
   * @param statements in any order, those of a document in reading order
   * @param until only what was said on this day or earlier counts; null for all
   */
  public static Pledges of(Dossier dossier, List<LedgerStatement> statements, @Nullable LocalDate until) {
    OfferFinder offers = new OfferFinder(dossier);
    CountFinder counts = new CountFinder(dossier);
    List<Offer> found = new ArrayList<>();
    List<Count> counted = new ArrayList<>();
    Map<String, StringBuilder> before = new LinkedHashMap<>();
    for (LedgerStatement one : statements) {
      LocalDate day = day(one);
      if (until != null && day != null && day.isAfter(until)) {
        continue;
      }
      found.addAll(offers.find(one));
      StringBuilder said = before.computeIfAbsent(
          one.statement().document(), document -> new StringBuilder(Objects.requireNonNullElse(one.documentTitle(), "")));
      counted.addAll(counts.find(one, said.toString()));
      said.append('\n').append(one.statement().content().text());
    }
    List<Pledge> pledges = new ArrayList<>();
    for (Arrangement arrangement : dossier.arrangements()) {
      pledges.addAll(pledges(dossier, arrangement, found));
    }
    return new Pledges(pledges, claims(dossier, counted, pledges));
  }

  private record Key(String party, Capability capability) {}

  private static List<Pledge> pledges(Dossier dossier, Arrangement arrangement, List<Offer> offers) {
    Set<String> contributors = contributors(dossier, arrangement);
    Set<Capability> needed = new HashSet<>();
    arrangement.needs().forEach(need -> needed.add(need.capability()));
    Map<Key, List<Offer>> byKey = new LinkedHashMap<>();
    for (Offer offer : offers) {
      Capability capability = offer.capability();
      if (capability != null && needed.contains(capability)
          && (contributors.isEmpty() || contributors.contains(offer.party()))) {
        byKey.computeIfAbsent(new Key(offer.party(), capability), key -> new ArrayList<>()).add(offer);
      }
    }
    List<Pledge> pledges = new ArrayList<>();
    byKey.forEach((key, all) -> {
      Pledge pledge = fold(arrangement, key, all, offers);
      if (pledge != null) {
        pledges.add(pledge);
      }
    });
    List<String> order = Stream.concat(
            dossier.parties().stream().map(Dossier.Party::id), dossier.blocs().stream().map(Dossier.Bloc::id))
        .toList();
    pledges.sort(Comparator.comparing(Pledge::capability).thenComparing(one -> order.indexOf(one.party())));
    return pledges;
  }

  /** Whose contributions count: the named ones and the members of named blocs; empty for everybody's. */
  private static Set<String> contributors(Dossier dossier, Arrangement arrangement) {
    Set<String> ids = new HashSet<>(arrangement.contributors());
    dossier.blocs().stream().filter(bloc -> ids.contains(bloc.id())).map(Dossier.Bloc::members).toList()
        .forEach(ids::addAll);
    return ids;
  }

  private static @Nullable Pledge fold(Arrangement arrangement, Key key, List<Offer> all, List<Offer> everything) {
    boolean own = all.stream().anyMatch(one -> one.own() && !one.denied());
    List<Offer> counting = all.stream()
        .filter(one -> one.own() == own || one.denied() && one.own())
        .sorted(Comparator.comparing(Offer::statement, BY_DAY))
        .toList();
    List<Offer> kept = new ArrayList<>();
    boolean withdrawn = false;
    for (Offer one : counting) {
      if (!one.denied()) {
        kept.add(one);
        withdrawn = false;
      } else {
        withdrawn = !kept.isEmpty();
      }
    }
    if (kept.isEmpty()) {
      return null;
    }
    Status status = withdrawn
        ? Status.WITHDRAWN
        : kept.stream().map(Offer::status).max(Comparator.naturalOrder()).orElse(Status.SIGNALLED);
    List<Offer> newestFirst = kept.reversed();
    Amount amount = newestFirst.stream().map(Offer::amount).filter(Objects::nonNull).findFirst().orElse(null);
    Set<String> caveats = new LinkedHashSet<>();
    Set<String> conditions = new LinkedHashSet<>();
    Set<String> documents = new HashSet<>();
    Set<String> statements = new LinkedHashSet<>();
    for (Offer one : newestFirst) {
      caveats.addAll(one.caveats());
      conditions.addAll(one.conditions());
      documents.add(one.statement().statement().document());
      statements.add(one.statement().statement().id());
    }
    // What a party says of its part as a whole limits each of its pledges in the same text.
    for (Offer one : everything) {
      if (one.capability() == null && one.party().equals(key.party())
          && documents.contains(one.statement().statement().document())) {
        caveats.addAll(one.caveats());
        conditions.addAll(one.conditions());
        statements.add(one.statement().statement().id());
      }
    }
    return new Pledge(
        "g-" + hash(key.party(), arrangement.id(), key.capability().name()),
        key.party(),
        arrangement.id(),
        key.capability(),
        amount == null ? null : amount.number(),
        amount == null ? null : amount.unit(),
        status,
        List.copyOf(caveats),
        List.copyOf(conditions),
        day(kept.getFirst().statement()),
        own ? Evidentiality.FIRST_HAND : Evidentiality.SECOND_HAND,
        kept.stream().mapToDouble(one -> one.statement().statement().confidence()).max().orElse(0),
        List.copyOf(statements));
  }

  private static List<Claim> claims(Dossier dossier, List<Count> counts, List<Pledge> pledges) {
    Function<Count, List<Object>> what = one -> List.of(
        one.bloc(), one.count(), one.capabilities().isEmpty() ? one.claim() : new TreeSet<>(one.capabilities()).toString());
    Map<List<Object>, List<Count>> groups = new LinkedHashMap<>();
    counts.stream()
        .sorted(Comparator.comparing(Count::statement, BY_DAY))
        .forEach(one -> groups.computeIfAbsent(what.apply(one), key -> new ArrayList<>()).add(one));
    List<Claim> claims = new ArrayList<>();
    groups.values().forEach(group -> claims.add(claim(dossier, group, pledges)));
    return claims.reversed();
  }

  private static Claim claim(Dossier dossier, List<Count> group, List<Pledge> pledges) {
    Count first = group.getFirst();
    List<String> members = dossier.blocs().stream()
        .filter(bloc -> bloc.id().equals(first.bloc()))
        .findFirst()
        .map(Dossier.Bloc::members)
        .orElse(List.of());
    List<String> named = members.stream()
        .filter(member -> pledges.stream().anyMatch(pledge -> pledge.party().equals(member)
            && pledge.status() != Status.WITHDRAWN
            && pledge.evidentiality() == Evidentiality.FIRST_HAND
            && (first.capabilities().isEmpty() || first.capabilities().contains(pledge.capability()))))
        .toList();
    Integer of = group.stream().map(Count::of).filter(Objects::nonNull).findFirst().orElse(null);
    return new Claim(
        "k-" + hash(first.bloc(), Integer.toString(first.count()), first.claim()),
        first.bloc(),
        first.claim(),
        first.count(),
        of,
        named,
        day(first.statement()),
        first.statement().statement().evidentiality(),
        group.stream().map(one -> one.statement().statement().id()).distinct().toList());
  }

  private static @Nullable LocalDate day(LedgerStatement one) {
    When said = one.statement().said();
    return said != null ? said.from() : one.published();
  }

  private static String hash(String... parts) {
    return Ids.sha256(String.join("|", parts)).substring(0, 16);
  }
}
