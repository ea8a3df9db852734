package dev.parley.cli;

import dev.parley.dossier.ReadListener;
import dev.parley.dossier.ReadProgress;
import dev.parley.dossier.ReadSummary;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a run goes: a bar on a terminal, nothing elsewhere; and afterwards what was left out. */
final class Progress implements ReadListener, AutoCloseable {
  private final Console console;
  private final @Nullable ProgressBar bar;

  Progress(Console console) {
    this.console = console;
    this.bar = console.progress() ? bar(console) : null;
  }

  private static ProgressBar bar(Console console) {
    int width = console.columns() == 0 ? 80 : console.columns();
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setInitialMax(-1)
        .setConsumer(new ConsoleProgressBarConsumer(console.err(), width))
        .build();
  }

  @Override
  public void progress(ReadProgress progress) {
    if (bar != null) {
      bar.maxHint(progress.complete() ? progress.found() : -1);
      bar.stepTo(progress.done());
      bar.setExtraMessage(Plain.count(progress.statements(), "statement"));
    }
  }

  /** Ends the bar. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Names every input that was left out and counts them; says nothing when there is none. */
  static void refusals(Console console, ReadSummary summary) {
    List<ReadSummary.Refusal> refused = summary.refused();
    for (ReadSummary.Refusal refusal : refused) {
      console.say("left out: " + refusal.name() + ": " + refusal.reason());
    }
    if (!refused.isEmpty()) {
      console.say("parley: " + refused.size() + " left out, " + (summary.added() + summary.replaced() + summary.skipped()) + " read");
    } else if (!summary.anything()) {
      console.say("parley: there was nothing to read\nMaybe the folder or the feed is empty.");
    }
  }
}
