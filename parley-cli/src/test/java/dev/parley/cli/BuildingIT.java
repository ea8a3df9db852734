package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Unpacked.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The launcher in a checkout. The checkout has one source file, and the mvn on the PATH is a script that puts the
 * packaged jars in place, so that a test takes a second and not minutes.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildingIT {
  @SuppressWarnings("NullAway.Init")
  private Unpacked unpacked;

  @SuppressWarnings("NullAway.Init")
  private Path checkout;

  @SuppressWarnings("NullAway.Init")
  private Path calls;

  @BeforeAll
  void unpack() throws IOException {
    unpacked = Unpacked.archive();
  }

  @AfterAll
  void delete() throws IOException {
    unpacked.close();
  }

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createTempDirectory(unpacked.room(), "a checkout ");
    for (String module : List.of("model", "reading", "accord", "dossier", "exchange", "desk", "cli")) {
      Files.createDirectories(checkout.resolve("parley-" + module + "/src/main"));
      Files.writeString(checkout.resolve("parley-" + module + "/pom.xml"), "<project/>");
    }
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(source(), "class Source {}");
    Files.copy(unpacked.program(), checkout.resolve("parley"));
    checkout.resolve("parley").toFile().setExecutable(true);
    calls = checkout.resolve("calls of mvn");
    maven("mkdir -p parley-cli/target && ln -s \"$PARLEY_TEST_LIB\" parley-cli/target/lib");
  }

  private Path source() {
    return checkout.resolve("parley-reading/src/main/Source.java");
  }

  private void maven(String does) throws IOException {
    Path bin = Files.createDirectories(unpacked.room().resolve("bin"));
    Files.writeString(bin.resolve("mvn"), """
        #!/bin/sh
        echo call >>"$PARLEY_TEST_CALLS"
        echo "what Maven says"
        rm -rf parley-cli/target/lib
        """ + does + "\n");
    bin.resolve("mvn").toFile().setExecutable(true);
  }

  private Map<String, String> variables() {
    return Map.of(
        "PATH", unpacked.room().resolve("bin") + ":" + System.getenv("PATH"),
        "PARLEY_TEST_CALLS", calls.toString(),
        "PARLEY_TEST_LIB", unpacked.home().resolve("lib").toString());
  }

  private Ended version() throws Exception {
    return unpacked.run(List.of(checkout.resolve("parley").toString(), "--version"), variables());
  }

  private long builds() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  private static void touch(Path file, int secondsFromNow) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsFromNow)));
  }

  @Test
  void what_is_missing_is_built_once_and_all_it_says_goes_to_stderr() throws Exception {
    Ended first = version();
    assertThat(first.status()).isZero();
    assertThat(first.out()).startsWith("parley ").hasLineCount(1);
    assertThat(first.err()).contains("building first").contains("minutes").contains("what Maven says");
    Ended second = version();
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_newer_source_is_built_anew_and_so_is_a_removed_one() throws Exception {
    version();
    touch(source(), 5);
    assertThat(version().err()).contains("building anew");
    assertThat(builds()).isEqualTo(2);
    touch(source(), -60);
    touch(Unpacked.parent(source()), -60);
    assertThat(version().err()).isEmpty();
    Files.delete(source());
    assertThat(version().err()).contains("building anew");
  }

  @Test
  void a_changed_test_is_no_reason_to_build() throws Exception {
    version();
    Path test = checkout.resolve("parley-cli/src/test/SomeTest.java");
    Files.createDirectories(Unpacked.parent(test));
    Files.writeString(test, "class SomeTest {}");
    touch(test, 5);
    assertThat(version().err()).isEmpty();
  }

  @Test
  void a_build_that_fails_ends_with_status_1_and_is_tried_again() throws Exception {
    maven("exit 7");
    Ended failed = version();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("the build failed (status 7)").contains("Maybe ");
    version();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void two_at_once_build_once() throws Exception {
    maven("sleep 2; mkdir -p parley-cli/target && ln -s \"$PARLEY_TEST_LIB\" parley-cli/target/lib");
    String both = "\"$1\" --version & a=$!; \"$1\" --version & b=$!; wait $a && wait $b";
    Ended ended = unpacked.run(
        List.of("bash", "-c", both, "bash", checkout.resolve("parley").toString()), variables());
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).hasLineCount(2);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_signal_during_the_build_ends_it() throws Exception {
    maven("echo $$ >\"$PARLEY_TEST_CALLS.pid\"; exec sleep 600");
    Process process = unpacked.builder(List.of(checkout.resolve("parley").toString(), "--version"), variables())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    Path pid = Path.of(calls + ".pid");
    while (process.isAlive() && (!Files.exists(pid) || Files.size(pid) == 0)) {
      Thread.sleep(20);
    }
    ProcessHandle maven = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    maven.onExit().get(1, TimeUnit.MINUTES);
    assertThat(maven.isAlive()).isFalse();
  }
}
