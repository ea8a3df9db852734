package dev.parley.dossier.coding;

import dev.parley.dossier.Dossier;
import dev.parley.model.Ids;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What statements are coded against: the options of a dossier, each with a fingerprint of all that its coding rests on.
 * Two documents with the same codebook were coded alike.
 *
 * @param entries sorted by issue and option, each option once
 */
public record Codebook(List<Entry> entries) {
  /** No option: there is nothing to code. */
  public static final Codebook EMPTY = new Codebook(List.of());

  public Codebook {
    entries = entries.stream()
        .sorted(Comparator.comparing(Entry::issue).thenComparing(Entry::option))
        .toList();
  }

  /**
   * An option as it was coded.
   *
   * @param issue the id of the issue
   * @param option the id of the option within the issue
   * @param fingerprint 16 hexadecimal digits of a hash of the proposition, the parties' names and the weights
   */
  public record Entry(String issue, String option, String fingerprint) {
    /** The option by its issue's id and its own: {@code issue/option}. */
    public String key() {
      return issue + "/" + option;
    }
  }

  /** The options that this codebook has and the other has not, or has otherwise, as {@code issue/option}. */
  public Set<String> since(Codebook other) {
    Set<Entry> before = Set.copyOf(other.entries);
    return entries.stream().filter(entry -> !before.contains(entry)).map(Entry::key).collect(Collectors.toSet());
  }

  /**
   * The codebook of a dossier.
   *
   * @param model name and version of the weights that code
   */
  public static Codebook of(Dossier dossier, String model) {
    String holders = dossier.parties().stream()
            .map(party -> party.id() + party.names())
            .collect(Collectors.joining("\n"))
        + dossier.blocs().stream()
            .map(bloc -> bloc.id() + bloc.names() + bloc.members())
            .collect(Collectors.joining("\n"));
    return new Codebook(dossier.issues().stream()
        .flatMap(issue -> issue.options().stream().map(option -> entry(issue, option, holders, model)))
        .toList());
  }

  private static Entry entry(Issue issue, Option option, String holders, String model) {
    String restsOn = String.join(
        "\n", issue.question(), option.proposition(), option.controlledBy().toString(), holders, model);
    return new Entry(issue.id(), option.id(), Ids.sha256(restsOn).substring(0, 16));
  }

  /** The same for the same entries; empty for none. */
  public String id() {
    return entries.isEmpty()
        ? ""
        : Ids.sha256(entries.stream()
                .map(entry -> entry.key() + " " + entry.fingerprint())
                .collect(Collectors.joining("\n")))
            .substring(0, 16);
  }
}
