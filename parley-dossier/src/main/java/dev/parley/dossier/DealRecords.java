package dev.parley.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.accord.Concept;
import dev.parley.accord.Share;
import dev.parley.dossier.deal.Basis;
import dev.parley.dossier.deal.Choice;
import dev.parley.dossier.deal.Deal;
import dev.parley.dossier.deal.DealAnalysis;
import dev.parley.dossier.deal.DealWording;
import dev.parley.dossier.deal.Gap;
import dev.parley.dossier.deal.LeftOut;
import dev.parley.dossier.deal.Outcome;
import dev.parley.dossier.deal.Persuasion;
import dev.parley.dossier.deal.Step;
import dev.parley.dossier.deal.Unlocking;
import dev.parley.dossier.deal.Verdict;
import dev.parley.dossier.deal.Want;
import dev.parley.model.Ids;
import dev.parley.model.Position;
import dev.parley.model.Strength;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A solved deal as a JSON object; see {@link JsonRecords}. */
public final class DealRecords {
  private final boolean text;

  /**
   * @param text whether the conditions are written, which are words of the documents
   */
  public DealRecords(boolean text) {
    this.text = text;
  }

  private interface Writing<T> {
    void write(T one) throws IOException;
  }

  private static <T> void array(JsonGenerator json, String field, List<T> all, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(field);
    for (T one : all) {
      json.writeStartObject();
      writing.write(one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The deal, its answers among them. */
  public String json(DealAnalysis analysis, @Nullable LocalDate asOf) {
    Deal deal = analysis.deal();
    return JsonRecords.object(json -> {
      json.writeStringField("type", "deal");
      json.writeStringField("id", id(analysis));
      json.writeStringField("dossier", deal.dossier().name());
      json.writeStringField("as_of", asOf == null ? null : asOf.toString());
      json.writeStringField("concept", analysis.concept().name());
      json.writeNumberField("samples", analysis.samples());
      new Writer(json, analysis).write();
    });
  }

  /** Of what the deal was made of: the same dossier, positions, proposal and concept give the same. */
  private static String id(DealAnalysis analysis) {
    Deal deal = analysis.deal();
    String made = deal.dossier().name() + "|" + deal.sides() + deal.points() + deal.proposal() + analysis.concept()
        + deal.wants().stream()
            .map(want -> want.side() + want.about() + want.strength() + want.words() + want.basis().statements())
            .collect(Collectors.joining("|"));
    return "deal-" + Ids.sha256(made).substring(0, 16);
  }

  /** One object being written. */
  private final class Writer {
    private final JsonGenerator json;
    private final DealAnalysis analysis;
    private final Deal deal;
    private final DealWording wording;

    private Writer(JsonGenerator json, DealAnalysis analysis) {
      this.json = json;
      this.analysis = analysis;
      this.deal = analysis.deal();
      this.wording = new DealWording(deal);
    }

    private void write() throws IOException {
      array(json, "sides", deal.sides(), side -> {
        json.writeStringField("party", side.id());
        json.writeStringField("name", side.name());
        JsonRecords.strings(json, "members", side.members());
        json.writeBooleanField("at_war", side.atWar());
      });
      array(json, "points", deal.points(), point -> {
        json.writeStringField("option", point.key());
        json.writeStringField("proposition", point.proposition());
        JsonRecords.strings(json, "controlled_by", point.controlledBy());
        json.writeStringField("happens", point.controlledBy().size() == 1 || !point.oneIsEnough() ? "all" : "one");
      });
      array(json, "options", deal.choices(), this::choice);
      leftOut("options_left_out", "option", deal.leftOut());
      leftOut("parties_left_out", "party", deal.watchers());
      array(json, "preferences", deal.wants(), this::want);
      array(json, "unknown", deal.gaps(), this::gap);
      json.writeObjectFieldStart("status_quo");
      state(deal.statusQuo());
      json.writeEndObject();
      proposal(analysis.proposal());
      array(json, "equilibria", analysis.equilibria(), this::outcome);
    }

    private void choice(Choice choice) throws IOException {
      json.writeStringField("party", deal.sides().get(choice.side()).id());
      json.writeStringField("choice", switch (choice) {
        case Choice.Part _ -> "part";
        case Choice.Acceptance _ -> "accept";
        case Choice.Ceasefire _ -> "stop";
      });
      json.writeStringField("option", choice instanceof Choice.Part(_, int point) ? deal.points().get(point).key() : null);
    }

    private void leftOut(String field, String key, List<LeftOut> all) throws IOException {
      array(json, field, all, one -> {
        json.writeStringField(key, one.what());
        json.writeStringField("why", one.why());
      });
    }

    private void want(Want want) throws IOException {
      Strength strength = want.strength();
      json.writeStringField("party", deal.sides().get(want.side()).id());
      json.writeStringField("about", want.about());
      json.writeStringField("prefers", want.words());
      json.writeStringField("strength", strength == null ? null : Ids.of(strength));
      json.writeNumberField("confidence", JsonRecords.confidence(want.confidence()));
      json.writeStringField("basis", switch (want.basis()) {
        case Basis.Ledger _ -> "ledger";
        case Basis.Analyst _ -> "analyst";
        case Basis.Rule _ -> "rule";
      });
      JsonRecords.strings(json, "statements", want.basis().statements());
      Basis.Ledger ledger = want.basis() instanceof Basis.Ledger told ? told : new Basis.Ledger(List.of(), List.of());
      JsonRecords.strings(json, "positions", ledger.positions().stream().map(Position::id).toList());
      JsonRecords.strings(json, "members", ledger.members());
      json.writeStringField("by", want.basis() instanceof Basis.Analyst(String by, _) ? by : null);
      json.writeStringField("reason", want.basis() instanceof Basis.Analyst(_, String reason) ? reason : null);
    }

    private void gap(Gap gap) throws IOException {
      json.writeStringField("party", deal.sides().get(gap.side()).id());
      json.writeStringField("about", gap.about());
      if (text) {
        JsonRecords.strings(json, "conditions", gap.conditions());
      } else {
        json.writeNullField("conditions");
      }
    }

    private void state(long state) throws IOException {
      json.writeNumberField("number", deal.conflict().states().number(state));
      json.writeStringField("options", deal.conflict().states().letters(state));
      json.writeStringField("words", wording.state(state));
    }

    private void concepts(List<Concept> concepts) throws IOException {
      JsonRecords.strings(json, "equilibrium", concepts.stream().map(Concept::name).toList());
    }

    private void share(Share share) throws IOException {
      json.writeNumberField("share", rounded(share.share()));
      json.writeNumberField("low", rounded(share.low()));
      json.writeNumberField("high", rounded(share.high()));
    }

    private BigDecimal rounded(double share) {
      return JsonRecords.confidence(share);
    }

    private void outcome(Outcome outcome) throws IOException {
      state(outcome.state());
      concepts(outcome.concepts());
      json.writeBooleanField("reachable", outcome.reachable());
      share(outcome.share());
    }

    private List<String> keys(List<Integer> points) {
      return points.stream().map(point -> deal.points().get(point).key()).toList();
    }

    private void proposal(@Nullable Verdict verdict) throws IOException {
      if (verdict == null) {
        json.writeNullField("proposal");
        return;
      }
      json.writeObjectFieldStart("proposal");
      json.writeStringField("origin", Ids.of(deal.proposal().origin()));
      JsonRecords.strings(json, "points", keys(verdict.points()));
      state(verdict.state());
      concepts(verdict.concepts());
      share(verdict.share());
      JsonRecords.strings(json, "blockers",
          verdict.blockers().stream().map(one -> deal.sides().get(one.side()).id()).toList());
      array(json, "way", verdict.way(), this::step);
      array(json, "parties", verdict.sides(), this::bearing);
      if (!verdict.holds()) {
        unlocking();
      }
      json.writeEndObject();
    }

    private void step(Step step) throws IOException {
      Want decides = step.decides();
      json.writeStringField("party", deal.sides().get(step.side()).id());
      json.writeStringField("words", wording.step(step));
      json.writeNumberField("to", deal.conflict().states().number(step.to()));
      json.writeStringField("gain", Ids.of(step.gain()));
      json.writeStringField("because", decides == null ? null : decides.words());
      JsonRecords.strings(json, "statements", decides == null ? List.of() : decides.basis().statements());
    }

    private void bearing(Verdict.Bearing one) throws IOException {
      Step leaves = one.leaves();
      json.writeStringField("party", deal.sides().get(one.side()).id());
      json.writeBooleanField("blocks", one.blocks());
      if (leaves == null) {
        json.writeNullField("leaves");
      } else {
        json.writeObjectFieldStart("leaves");
        step(leaves);
        json.writeEndObject();
      }
      wants("gets", one.gets());
      wants("gives", one.gives());
      json.writeNumberField("stays", rounded(one.stays().share()));
    }

    private void wants(String field, List<Want> wants) throws IOException {
      array(json, field, wants, this::want);
    }

    private void unlocking() throws IOException {
      array(json, "other_packages", analysis.otherPackages(), other -> {
        JsonRecords.strings(json, "without", keys(other.dropped()));
        JsonRecords.strings(json, "with", keys(other.added()));
        state(other.state());
        share(other.share());
      });
      Persuasion persuasion = analysis.persuasion();
      json.writeNumberField("stands_to_change", persuasion.atLeast());
      json.writeArrayFieldStart("other_stands");
      for (List<Unlocking.Change> changes : persuasion.changes()) {
        json.writeStartArray();
        for (Unlocking.Change change : changes) {
          json.writeStartObject();
          json.writeStringField("party", deal.sides().get(change.want().side()).id());
          json.writeStringField("about", change.want().about());
          json.writeStringField("how", Ids.of(change.how()));
          json.writeStringField("words", wording.change(change));
          JsonRecords.strings(json, "statements", change.want().basis().statements());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
  }
}
