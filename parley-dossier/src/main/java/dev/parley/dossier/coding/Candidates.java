package dev.parley.dossier.coding;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.echoes.Tokens;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cheap pass before the model: picks the options that a statement could be about, by words that it shares with the
 * question and the propositions of an issue. A word weighs less the more issues have it; names of parties weigh nothing,
 * since everybody speaks of them. Immutable.
 */
final class Candidates {
  /** So much of a word has to be the same: "guarantor" and "guarantees", "deployed" and "deployment". */
  private static final int STEM = 5;

  /** More issues than these no statement is asked about. */
  private static final int MOST = 4;

  private final List<Issue> issues;
  private final List<Map<String, Double>> stems = new ArrayList<>();

  Candidates(Dossier dossier) {
    this.issues = dossier.issues();
    Set<String> names = new HashSet<>();
    Stream.concat(
            dossier.parties().stream().flatMap(party -> party.names().stream()),
            dossier.blocs().stream().flatMap(bloc -> bloc.names().stream()))
        .forEach(name -> names.addAll(stems(name)));
    Map<String, Integer> counts = new HashMap<>();
    List<Set<String>> own = new ArrayList<>();
    for (Issue issue : issues) {
      Set<String> words = stems(issue.question());
      issue.options().forEach(option -> words.addAll(stems(option.proposition())));
      words.removeAll(names);
      own.add(words);
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    for (Set<String> words : own) {
      Map<String, Double> weights = new HashMap<>();
      words.forEach(word -> weights.put(word, 1.0 / counts.getOrDefault(word, 1)));
      stems.add(weights);
    }
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (Tokens.Token word : Tokens.of(text).words()) {
      String form = word.form();
      if (form.length() > 2) {
        stems.add(form.length() > STEM ? form.substring(0, STEM) : form);
      }
    }
    return stems;
  }

  /** An option of an issue. */
  record Candidate(Issue issue, Option option) {
    String key() {
      return issue.id() + "/" + option.id();
    }
  }

  /** The options of the issues that share most with the words, the nearest issue first; none where nothing is shared. */
  List<Candidate> of(String words) {
    Set<String> said = stems(words);
    record Near(Issue issue, double shared) {}
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      Map<String, Double> weights = stems.get(i);
      double shared = said.stream().mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum();
      if (shared > 0) {
        near.add(new Near(issues.get(i), shared));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingDouble(Near::shared).reversed())
        .limit(MOST)
        .flatMap(one -> one.issue().options().stream().map(option -> new Candidate(one.issue(), option)))
        .toList();
  }
}
