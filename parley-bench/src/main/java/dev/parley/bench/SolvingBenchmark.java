package dev.parley.bench;

import dev.parley.accord.Concept;
import dev.parley.accord.Condition;
import dev.parley.accord.Conflict;
import dev.parley.accord.Direction;
import dev.parley.accord.PreferenceStatement;
import dev.parley.accord.Preferences;
import dev.parley.accord.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All five solution concepts for six decision makers, from preference statements to the number of equilibria. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SolvingBenchmark {
  private static final int DECISION_MAKERS = 6;
  private static final int STATEMENTS = 12;

  /** How many options; they make 2 to that many combinations. */
  @Param({"20", "24"})
  public int options;

  /** Whether a quarter of the options cannot be undone and three patterns are infeasible. */
  @Param({"false", "true"})
  public boolean bound;

  private @Nullable Conflict conflict;

  /** Makes the model, the same each time. */
  @Setup
  public void make() {
    Random dice = new Random(options);
    Conflict.Builder builder = Conflict.builder();
    for (int i = 0; i < options; i++) {
      builder.option("option " + i, !bound || i % 4 != 0 ? Direction.BOTH : i % 8 == 0 ? Direction.FORWARD : Direction.BACK);
    }
    for (int i = 0; i < DECISION_MAKERS; i++) {
      List<Integer> own = new ArrayList<>();
      for (int option = i; option < options; option += DECISION_MAKERS) {
        own.add(option);
      }
      List<PreferenceStatement> statements = new ArrayList<>();
      for (int k = 0; k < STATEMENTS; k++) {
        statements.add(new PreferenceStatement(switch (dice.nextInt(3)) {
          case 0 -> literal(dice);
          case 1 -> new Condition.If(literal(dice), literal(dice));
          default -> new Condition.Iff(literal(dice), new Condition.And(literal(dice), literal(dice)));
        }));
      }
      builder.decisionMaker("decision maker " + i, own, Preferences.byStatements(statements));
    }
    for (int i = 0; bound && i < 3; i++) {
      builder.infeasible(new Condition.And(List.of(literal(dice), literal(dice), literal(dice))));
    }
    conflict = builder.build();
  }

  private Condition literal(Random dice) {
    Condition taken = Condition.taken(dice.nextInt(options));
    return dice.nextBoolean() ? taken : new Condition.Not(taken);
  }

  /** Solves it. */
  @Benchmark
  public long solve() {
    Stability stability = Stability.of(Objects.requireNonNull(conflict));
    long equilibria = 0;
    for (Concept concept : Concept.values()) {
      equilibria += stability.equilibria(concept).count();
    }
    return equilibria;
  }
}
