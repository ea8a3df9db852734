package dev.parley.desk;

import dev.parley.desk.Frame.Room;
import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import dev.parley.dossier.ledger.StatementFilter;
import dev.parley.dossier.pledges.Pledges;
import dev.parley.model.Arrangement;
import dev.parley.model.Claim;
import dev.parley.model.Evidentiality;
import dev.parley.model.Ids;
import dev.parley.model.Pledge;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of pledges: need, offer and hole for each capability, and what is claimed against who is named. */
final class PledgesView {
  private final Dossier dossier;
  private final Ledger ledger;
  private final Derivations derivations;
  private final Templates templates;

  PledgesView(Dossier dossier, Ledger ledger, Derivations derivations, Templates templates) {
    this.dossier = dossier;
    this.ledger = ledger;
    this.derivations = derivations;
    this.templates = templates;
  }

  void serve(RoutesConfig routes) {
    routes.get("/pledges", this::pledges);
  }

  /** The place of a pledge on the page. */
  static String address(Pledge pledge) {
    return "/pledges#" + pledge.id();
  }

  private void pledges(Context request) {
    Query query = Query.of(request);
    AsOf asOf = AsOf.of("/pledges", query, ledger.days(StatementFilter.ALL).navigableKeySet());
    Pledges found = derivations.pledges(asOf.day());
    Said said = new Said(ledger);
    List<PledgesPage.Plan> plans = new ArrayList<>();
    for (Arrangement arrangement : dossier.arrangements()) {
      List<PledgesPage.Need> needs = arrangement.needs().stream()
          .map(need -> need(
              need,
              found.pledges().stream()
                  .filter(one -> one.arrangement().equals(arrangement.id()) && one.capability() == need.capability())
                  .toList(),
              said))
          .toList();
      plans.add(new PledgesPage.Plan(arrangement.id(), Wording.plain(arrangement.id()), needs));
    }
    boolean read = asOf.last() != null;
    templates.answer(
        request,
        "pledges.jte",
        new PledgesPage(
            Frame.of("Pledges", dossier, Room.PLEDGES),
            asOf,
            "/api/pledges" + query,
            plans,
            found.claims().stream().map(one -> claim(one, said)).toList(),
            advice(found, read),
            read ? "" : Holdings.command(dossier)));
  }

  private List<String> advice(Pledges found, boolean read) {
    if (dossier.arrangements().isEmpty()) {
      return List.of(
          "This dossier has no arrangement, so there is nothing to contribute to.",
          "Add arrangements: with an id and its needs to " + dossier.path() + ", and start the desk again.");
    }
    if (!read) {
      return List.of("Nothing that anybody said stands in this dossier’s ledger yet. Read some articles into it:");
    }
    return found.pledges().isEmpty()
        ? List.of("In nothing that was read by then does anybody offer what is needed. Every need is a hole.")
        : List.of();
  }

  private PledgesPage.Need need(Arrangement.Need need, List<Pledge> offers, Said said) {
    String gap = gap(need.amount(), offers);
    return new PledgesPage.Need(
        Ids.of(need.capability()),
        Wording.plain(Ids.of(need.capability())),
        need.amount() == null ? "" : Wording.amount(need.amount(), null),
        gap,
        gap.startsWith("hole"),
        offers.stream().map(one -> offer(one, said)).toList());
  }

  /** What is missing. What only others tell of a party, and what it has taken back, fills no hole. */
  private static String gap(@Nullable Double needed, List<Pledge> offers) {
    List<Pledge> standing = offers.stream()
        .filter(one -> one.status() != Pledge.Status.WITHDRAWN && one.evidentiality() != Evidentiality.SECOND_HAND)
        .toList();
    if (offers.isEmpty()) {
      return "hole: nobody offers it";
    }
    if (standing.isEmpty()) {
      return "hole: nobody stands by an offer";
    }
    if (needed == null) {
      return "";
    }
    if (standing.stream().anyMatch(one -> one.amount() == null)
        || standing.stream().map(Pledge::unit).distinct().count() > 1) {
      return "cannot be summed: not all offers name an amount in one unit";
    }
    double offered = standing.stream().map(Pledge::amount).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
    return offered >= needed
        ? "covered: " + Wording.amount(offered, null) + " of " + Wording.amount(needed, null)
        : "hole: " + Wording.amount(needed - offered, null) + " of " + Wording.amount(needed, null);
  }

  private PledgesPage.Offer offer(Pledge one, Said said) {
    List<String> limits = new ArrayList<>(one.caveats());
    one.conditions().forEach(condition -> limits.add("if: " + condition));
    return new PledgesPage.Offer(
        one.id(),
        dossier.nameOf(one.party()),
        Ids.of(one.status()),
        one.evidentiality() == Evidentiality.FIRST_HAND ? "" : Ids.of(one.evidentiality()),
        one.amount() == null ? "" : Wording.amount(one.amount(), one.unit()),
        limits,
        day(one.since()),
        said.words(one.statements(), one.passages()));
  }

  private PledgesPage.Count claim(Claim one, Said said) {
    return new PledgesPage.Count(
        one.id(),
        dossier.nameOf(one.bloc()),
        one.claim(),
        one.count() + (one.of() == null ? "" : " of " + one.of()),
        one.named().stream().map(dossier::nameOf).toList(),
        one.undisclosed(),
        day(one.since()),
        said.words(one.statements(), one.passages()));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Wording.of(day);
  }
}
