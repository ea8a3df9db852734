package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Unpacked.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher in the unpacked archive: no Maven, no checkout, a path with spaces. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherIT {
  @SuppressWarnings("NullAway.Init")
  private Unpacked unpacked;

  @BeforeAll
  void unpack() throws IOException {
    unpacked = Unpacked.archive();
  }

  @AfterAll
  void delete() throws IOException {
    unpacked.close();
  }

  @Test
  void the_archive_holds_what_it_needs_and_what_a_user_must_know() {
    Path home = unpacked.home();
    assertThat(List.of("parley", "parley.cmd", "lib", "dossiers", "LICENSE", "NOTICE", "README.md"))
        .allSatisfy(name -> assertThat(home.resolve(name)).exists());
    assertThat(home.resolve("dossiers/ukraine-guarantees/ledger.db")).doesNotExist();
  }

  @Test
  void it_runs_from_another_folder_and_from_a_path_with_spaces() throws Exception {
    Ended ended = unpacked.run(unpacked.parley("--version"));
    assertThat(ended).isEqualTo(new Ended(0, "parley " + System.getProperty("parley.version") + "\n", ""));
  }

  @Test
  void it_runs_through_symlinks_also_relative_ones() throws Exception {
    Path bin = Files.createDirectories(unpacked.room().resolve("my bin"));
    Path first = Files.createSymbolicLink(bin.resolve("first"), bin.relativize(unpacked.program()));
    Path second = Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
    assertThat(unpacked.run(List.of(first.toString(), "--version")).status()).isZero();
    assertThat(unpacked.run(List.of(second.toString(), "--version")).status()).isZero();
  }

  @Test
  void it_finds_a_new_java_beside_an_older_JAVA_HOME() throws Exception {
    Path old = Files.createDirectories(unpacked.room().resolve("old jdk/bin"));
    Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'this is the old java'\n");
    old.resolve("java").toFile().setExecutable(true);
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");
    String path = old + ":" + System.getenv("PATH");
    Ended ended = unpacked.run(
        unpacked.parley("--version"), Map.of("JAVA_HOME", Unpacked.parent(old).toString(), "PATH", path));
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).startsWith("parley ");
  }

  @Test
  void without_a_java_that_is_new_enough_it_says_what_to_install() throws Exception {
    Path demanding = unpacked.home().resolve("parley-of-the-future");
    Files.writeString(demanding, Files.readString(unpacked.program()).replace("oldest=25", "oldest=999"));
    demanding.toFile().setExecutable(true);
    Ended ended = unpacked.run(List.of(demanding.toString(), "--version"));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("JDK 999").contains("Maybe install").contains("JAVA_HOME");
  }

  @Test
  void the_exit_status_is_the_programs() throws Exception {
    assertThat(unpacked.run(unpacked.parley("nonsense")).status()).isEqualTo(2);
    assertThat(unpacked.run(unpacked.parley("dossier", "check", "nowhere")).status()).isEqualTo(1);
  }

  @Test
  void letters_outside_ascii_survive_any_locale() throws Exception {
    for (String locale : List.of("C", "POSIX", "")) {
      Ended ended = unpacked.run(
          unpacked.parley("dossier", "check", "Zürich – 北京"), Map.of("LC_ALL", locale, "LANG", "", "LC_CTYPE", ""));
      assertThat(ended.err()).contains("Zürich – 北京");
    }
  }

  @Test
  void a_reader_that_leaves_early_is_no_failure() throws Exception {
    String folder = "'" + unpacked.room() + "'";
    Ended ended = unpacked.run(List.of(
        "bash", "-c", "'" + unpacked.program() + "' --help | head -c 1 >" + folder + "/one; echo ${PIPESTATUS[0]}"));
    assertThat(ended).isEqualTo(new Ended(0, "0\n", ""));
  }

  @Test
  void a_full_disk_is_a_failure() throws Exception {
    if (!Files.exists(Path.of("/dev/full"))) {
      return;
    }
    Ended ended = unpacked.run(List.of("bash", "-c", "'" + unpacked.program() + "' --help >/dev/full"));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).startsWith("parley: The output could not be written").doesNotContain("\tat ");
  }

  @Test
  void nothing_stays_in_the_folder_for_temporary_files() throws Exception {
    Path temporary = Files.createDirectories(unpacked.room().resolve("temporary"));
    Path article = Files.writeString(unpacked.room().resolve("a.txt"), "“We sign,” said Petra Novak, the minister.");
    String options = "\"-Djava.io.tmpdir=" + temporary + "\"";
    Ended ended = unpacked.run(unpacked.parley("extract", article.toString()), Map.of("JDK_JAVA_OPTIONS", options));
    assertThat(ended.out()).contains("Petra Novak");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void a_signal_reaches_the_program_and_not_a_shell_around_it() throws Exception {
    Process process = unpacked.builder(unpacked.parley("extract", "-"), Map.of())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    // More than a pipe holds: once it is written, the program has started and reads. Before that, Java ends with 1.
    process.getOutputStream().write("Nothing is said here.\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
    assertThat(process.children()).isEmpty();
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }
}
