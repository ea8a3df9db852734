package dev.parley.desk;

import java.util.List;

/**
 * Who offers what to an arrangement, and what nobody offers.
 *
 * @param asOf the day whose knowledge it shows
 * @param json the address of the same as JSON
 * @param plans the arrangements
 * @param claims what is counted of a bloc
 * @param advice what to do where there is nothing to see: sentences
 * @param command what to type then, or nothing
 */
record PledgesPage(
    Frame frame, AsOf asOf, String json, List<Plan> plans, List<Count> claims, List<String> advice, String command) {
  PledgesPage {
    plans = List.copyOf(plans);
    claims = List.copyOf(claims);
    advice = List.copyOf(advice);
  }

  /** An arrangement. */
  record Plan(String id, String label, List<Need> needs) {
    Plan {
      needs = List.copyOf(needs);
    }
  }

  /**
   * A capability that it takes.
   *
   * @param amount how much of it, or nothing
   * @param gap what is missing, in words; nothing where that cannot be told
   * @param hole whether it is known that something is missing
   */
  record Need(String id, String label, String amount, String gap, boolean hole, List<Offer> offers) {
    Need {
      offers = List.copyOf(offers);
    }
  }

  /**
   * A pledge.
   *
   * @param known whose word it is, or nothing for the party's own
   * @param amount how much, or nothing
   * @param limits caveats and conditions
   * @param words the statements, and sentences in a document's own voice, that tell of it
   */
  record Offer(
      String id,
      String party,
      String status,
      String known,
      String amount,
      List<String> limits,
      String since,
      List<HistoryPage.Words> words) {
    Offer {
      limits = List.copyOf(limits);
      words = List.copyOf(words);
    }
  }

  /**
   * A claim.
   *
   * @param count how many are said to, and of how many
   * @param named the names of those of whom it is known
   * @param undisclosed how many are counted and not named
   */
  record Count(
      String id,
      String bloc,
      String claim,
      String count,
      List<String> named,
      int undisclosed,
      String since,
      List<HistoryPage.Words> words) {
    Count {
      named = List.copyOf(named);
      words = List.copyOf(words);
    }
  }
}
