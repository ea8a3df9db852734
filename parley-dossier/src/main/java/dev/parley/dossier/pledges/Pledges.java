package dev.parley.dossier.pledges;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Finding;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.LedgerDocument;
import dev.parley.dossier.ledger.LedgerStatement;
import dev.parley.dossier.ledger.Review;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.model.Arrangement;
import dev.parley.model.Capability;
import dev.parley.model.Claim;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.OutletPassage;
import dev.parley.model.Pledge;
import dev.parley.model.Pledge.Status;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who offers what, and what is said of a bloc without names; derived from the documents of a ledger, and what people
 * judged of it. Immutable.
 *
 * @param pledges by arrangement, capability and party as the dossier has them
 * @param claims the newest first
 */
public record Pledges(List<Pledge> pledges, List<Claim> claims) {
  private static final Comparator<Ground> BY_DAY =
      Comparator.comparing(Ground::day, Comparator.nullsFirst(Comparator.naturalOrder()));

  public Pledges {
    pledges = List.copyOf(pledges);
    claims = List.copyOf(claims);
  }

  /**
   * The pledges and claims that follow from what a ledger holds.
   *
   * @param until only what was said on this day or earlier counts; null for all
   */
  public static Pledges of(Dossier dossier, Ledger ledger, @Nullable LocalDate until) {
    return of(dossier, ledger, until, PledgeReviews.of(ledger.reviews().list()));
  }

  /**
   * A pledge or claim as it follows from the documents, for a person to judge; null when there is none with the id. What a
   * person judged to be none is no ground of it, unless nothing else is.
   */
  public static @Nullable Finding finding(Dossier dossier, Ledger ledger, String id) {
    List<Review> reviews = ledger.reviews().list();
    for (PledgeReviews each : List.of(PledgeReviews.of(reviews).onlyRejecting(), PledgeReviews.NONE)) {
      Pledges found = of(dossier, ledger, null, each);
      Stream<Finding> findings = Stream.concat(
          found.pledges.stream().map(PledgeReviews::finding), found.claims.stream().map(PledgeReviews::finding));
      Finding finding = findings.filter(one -> one.id().equals(id)).findFirst().orElse(null);
      if (finding != null) {
        return finding;
      }
    }
    // Only a person says so, or said so.
    return reviews.stream()
        .filter(one -> one.subject().equals(id))
        .reduce((older, newer) -> newer)
        .map(one -> Finding.derived(one.kind(), id, Map.of(), one.statements(), one.passages()))
        .orElse(null);
  }

  private static Pledges of(Dossier dossier, Ledger ledger, @Nullable LocalDate until, PledgeReviews reviews) {
    Map<String, List<LedgerStatement>> byDocument = ledger.statements(StatementFilter.ALL).stream()
        .collect(Collectors.groupingBy(one -> one.statement().document()));
    Search search = new Search(dossier, until);
    for (LedgerDocument one : ledger.documents(false)) {
      // The list comes without bodies.
      LedgerDocument whole = ledger.document(one.document().id());
      if (whole != null) {
        search.document(new Telling(whole.document(), byDocument.getOrDefault(whole.document().id(), List.of())));
      }
    }
    List<Pledge> pledges = new ArrayList<>();
    for (Arrangement arrangement : dossier.arrangements()) {
      pledges.addAll(pledges(dossier, arrangement, search.offers(), reviews, until));
    }
    return new Pledges(pledges, claims(dossier, search.counts(), pledges, reviews));
  }

  private record Key(String party, Capability capability) {}

  private static List<Pledge> pledges(
      Dossier dossier, Arrangement arrangement, List<Offer> offers, PledgeReviews reviews, @Nullable LocalDate until) {
    Set<String> contributors = contributors(dossier, arrangement);
    Set<Capability> needed = new HashSet<>();
    arrangement.needs().forEach(need -> needed.add(need.capability()));
    Map<Key, List<Offer>> byKey = new LinkedHashMap<>();
    for (Offer offer : offers) {
      Capability capability = offer.capability();
      if (capability != null && needed.contains(capability)
          && (contributors.isEmpty() || contributors.contains(offer.party()))
          && !reviews.rejects(id(offer.party(), arrangement, capability), offer.ground())) {
        byKey.computeIfAbsent(new Key(offer.party(), capability), key -> new ArrayList<>()).add(offer);
      }
    }
    List<Pledge> pledges = new ArrayList<>();
    byKey.forEach((key, all) -> {
      Pledge pledge = fold(arrangement, key, all, offers);
      if (pledge != null) {
        pledges.add(reviews.judged(pledge, until));
      }
    });
    pledges.addAll(reviews.besides(arrangement.id(), pledges, until));
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
    // What others say counts only where neither the party itself nor the text tells anything.
    boolean heard = all.stream().allMatch(one -> one.hearsay() || one.denied() && one.status() != Status.WITHDRAWN);
    List<Offer> counting = all.stream()
        .filter(one -> heard || !one.hearsay())
        .sorted(Comparator.comparing(Offer::ground, BY_DAY))
        .toList();
    List<Offer> kept = new ArrayList<>();
    boolean withdrawn = false;
    for (Offer one : counting) {
      if (one.status() == Status.WITHDRAWN) {
        kept.add(one);
        withdrawn = true;
      } else if (!one.denied()) {
        kept.add(one);
        withdrawn = false;
      } else {
        withdrawn |= !kept.isEmpty();
      }
    }
    if (kept.isEmpty()) {
      return null;
    }
    Status status = withdrawn
        ? Status.WITHDRAWN
        : kept.stream().map(Offer::status).filter(one -> one != Status.WITHDRAWN).max(Comparator.naturalOrder())
            .orElse(Status.SIGNALLED);
    // Of one day's the first stays first: a later sum is mostly a part of it.
    List<Offer> newestFirst = kept.stream().sorted(Comparator.comparing(Offer::ground, BY_DAY.reversed())).toList();
    Amount amount = newestFirst.stream().map(Offer::amount).filter(Objects::nonNull).findFirst().orElse(null);
    Set<String> caveats = new LinkedHashSet<>();
    Set<String> conditions = new LinkedHashSet<>();
    Set<String> documents = new HashSet<>();
    List<Ground> grounds = new ArrayList<>();
    for (Offer one : newestFirst) {
      caveats.addAll(one.caveats());
      conditions.addAll(one.conditions());
      documents.add(one.ground().document().id());
      grounds.add(one.ground());
    }
    // What a party says of its part as a whole limits each of its pledges in the same text.
    for (Offer one : everything) {
      if (one.capability() == null && one.party().equals(key.party())
          && documents.contains(one.ground().document().id())) {
        caveats.addAll(one.caveats());
        conditions.addAll(one.conditions());
        grounds.add(one.ground());
      }
    }
    return new Pledge(
        id(key.party(), arrangement, key.capability()),
        key.party(),
        arrangement.id(),
        key.capability(),
        amount == null ? null : amount.number(),
        amount == null || amount.unit().isEmpty() ? null : amount.unit(),
        status,
        List.copyOf(caveats),
        List.copyOf(conditions),
        kept.getFirst().ground().day(),
        heard
            ? Evidentiality.SECOND_HAND
            : kept.stream().anyMatch(Offer::own) ? Evidentiality.FIRST_HAND : Evidentiality.OUTLET,
        kept.stream().mapToDouble(one -> one.ground().confidence()).max().orElse(0),
        statements(grounds),
        passages(grounds));
  }

  private static String id(String party, Arrangement arrangement, Capability capability) {
    return "g-" + hash(party, arrangement.id(), capability.name());
  }

  private static List<String> statements(List<Ground> grounds) {
    return grounds.stream()
        .map(Ground::statement)
        .filter(Objects::nonNull)
        .map(one -> one.statement().id())
        .distinct()
        .toList();
  }

  private static List<OutletPassage> passages(List<Ground> grounds) {
    return grounds.stream()
        .filter(Ground::isOutlet)
        .map(one -> new OutletPassage(one.document().id(), one.span(), one.quote()))
        .distinct()
        .toList();
  }

  private static List<Claim> claims(
      Dossier dossier, List<Count> counts, List<Pledge> pledges, PledgeReviews reviews) {
    Function<Count, List<Object>> what = one -> List.of(
        one.bloc(), one.count(), one.capabilities().isEmpty() ? one.claim() : new TreeSet<>(one.capabilities()).toString());
    Map<List<Object>, List<Count>> groups = new LinkedHashMap<>();
    counts.stream()
        .sorted(Comparator.comparing(Count::ground, BY_DAY))
        .forEach(one -> groups.computeIfAbsent(what.apply(one), key -> new ArrayList<>()).add(one));
    List<Claim> claims = new ArrayList<>();
    for (List<Count> group : groups.values()) {
      String id = id(group.getFirst());
      List<Count> counting = group.stream().filter(one -> !reviews.rejects(id, one.ground())).toList();
      if (!counting.isEmpty()) {
        claims.add(reviews.judged(claim(dossier, counting, pledges)));
      }
    }
    return claims.reversed();
  }

  private static String id(Count first) {
    return "k-" + hash(first.bloc(), Integer.toString(first.count()), first.claim());
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
            && pledge.evidentiality() != Evidentiality.SECOND_HAND
            && (first.capabilities().isEmpty() || first.capabilities().contains(pledge.capability()))))
        .toList();
    Integer of = group.stream().map(Count::of).filter(Objects::nonNull).findFirst().orElse(null);
    List<Ground> grounds = group.stream().map(Count::ground).toList();
    return new Claim(
        id(first),
        first.bloc(),
        first.claim(),
        first.count(),
        of,
        named,
        first.ground().day(),
        first.ground().evidentiality(),
        statements(grounds),
        passages(grounds));
  }

  private static String hash(String... parts) {
    return Ids.sha256(String.join("|", parts)).substring(0, 16);
  }
}
