package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.cli.Unpacked.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The whole program, as it is unpacked from the archive. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramIT {
  private static final String ARTICLE =
      "The Ruritanian foreign minister, Jane Doe, said that her country would stay in the talks. “We are here,” she "
          + "told reporters.\n";

  @SuppressWarnings("NullAway.Init")
  private Unpacked unpacked;

  @SuppressWarnings("NullAway.Init")
  private Path article;

  @BeforeAll
  void unpack() throws IOException {
    unpacked = Unpacked.archive();
    article = unpacked.room().resolve("an article.txt");
    Files.writeString(article, ARTICLE);
  }

  @AfterAll
  void delete() throws IOException {
    unpacked.close();
  }

  /** The methods of the program that opened a socket or asked for an address, told by Java itself. */
  private List<String> network(Object... words) throws Exception {
    Path recording = Files.createTempFile(unpacked.room(), "network", ".jfr");
    String options = "-XX:StartFlightRecording:jdk.MethodTrace#filter="
        + "sun.nio.ch.Net::socket;java.net.InetAddress::getAddressesFromNameService,filename="
        + recording.getFileName();
    Ended ended = unpacked.run(unpacked.parley(words), Map.of("PARLEY_JAVA_OPTIONS", options));
    assertThat(ended.status()).as(ended.err()).isZero();
    try (RecordingFile events = new RecordingFile(recording)) {
      Stream.Builder<String> found = Stream.builder();
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.MethodTrace")) {
          found.add(event.getValue("method") + "");
        }
      }
      return found.build().toList();
    }
  }

  @Test
  void no_socket_opens_while_a_file_is_read() throws Exception {
    assertThat(network("extract", article, "--format", "jsonl")).isEmpty();
  }

  @Test
  void an_address_that_the_user_names_is_fetched_and_is_seen_to_be() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] page = ("<html><body><article><p>" + ARTICLE + "</p></article></body></html>").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/article.html";
      assertThat(network("extract", address, "--allow-private", "--format", "jsonl")).isNotEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void the_result_is_the_same_whatever_the_locale() throws Exception {
    Ended plain = unpacked.run(unpacked.parley("extract", article, "--format", "jsonl"));
    Ended other = unpacked.run(
        unpacked.parley("extract", article, "--format", "jsonl"), Map.of("LC_ALL", "C", "LANG", "tr_TR"));
    assertThat(plain.status()).isZero();
    assertThat(plain.out()).contains("“We are here,”").isEqualTo(other.out());
    assertThat(plain.err()).isEmpty();
  }

  @Test
  void the_demonstration_reads_its_corpus_and_its_next_command_works_as_printed() throws Exception {
    Ended demo = unpacked.run(unpacked.parley("demo"));
    assertThat(demo.status()).as(demo.err()).isZero();
    long texts;
    try (Stream<Path> files = Files.list(unpacked.home().resolve("dossiers/ukraine-guarantees/corpus"))) {
      texts = files.count();
    }
    assertThat(demo.out()).contains(texts + " documents").contains("MOST QUOTED").contains("russia").contains("by kind: ");
    Path copy = unpacked.room().resolve("data/parley/demo/ukraine-guarantees");
    assertThat(copy.resolve("ledger.db")).exists();
    assertThat(unpacked.home().resolve("dossiers/ukraine-guarantees/ledger.db")).doesNotExist();
    String next = demo.out().lines().filter(line -> line.contains(" statements --dossier ")).findFirst().orElseThrow();
    Ended listed = unpacked.run(List.of("bash", "-c", next));
    assertThat(listed.status()).isZero();
    assertThat(listed.out()).contains("russia");
  }

  @Test
  void the_desk_answers_at_the_address_that_it_prints_and_ends_with_a_signal() throws Exception {
    Path dossier = Files.createTempDirectory(unpacked.room(), "case ");
    SmallCase.in(dossier);
    Path out = Files.createTempFile(unpacked.room(), "address", "");
    Process process = unpacked.builder(unpacked.parley("serve", "--dossier", dossier, "--port", "0"), Map.of())
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    while (process.isAlive() && Files.size(out) == 0) {
      Thread.sleep(20);
    }
    String address = Files.readString(out).strip();
    Ended page = unpacked.run(unpacked.parley("extract", address, "--allow-private"));
    assertThat(address).startsWith("http://127.0.0.1:");
    assertThat(page.err()).doesNotContain("not readable");
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }
}
