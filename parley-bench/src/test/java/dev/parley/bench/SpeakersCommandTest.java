package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class SpeakersCommandTest {
  @ParameterizedTest
  @EnumSource(SpeakerSample.class)
  void every_sample_that_can_be_named_has_its_gold_and_is_named_in_the_help(SpeakerSample sample) {
    assertThat(SpeakersCommand.class.getResource("speakers/" + sample + "/sample.csv")).isNotNull();
    CommandLine command = new CommandLine(new SpeakersCommand());
    assertThat(command.getUsageMessage()).contains(sample.toString());
    SpeakerSample named = command.parseArgs("--sample", sample.toString()).matchedOptionValue("--sample", null);
    assertThat(named).isEqualTo(sample);
  }

  @ParameterizedTest
  @CsvSource({"''", "sources.tsv", "sources.tsv texts --sample enb", "--sample enb sources.tsv", "--sample none"})
  void what_is_to_be_judged_is_given_in_one_way_or_refused(String arguments) {
    StringWriter told = new StringWriter();
    CommandLine command = new CommandLine(new SpeakersCommand()).setErr(new PrintWriter(told));
    assertThat(command.execute(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
    assertThat(told.toString()).contains("sample");
  }
}
