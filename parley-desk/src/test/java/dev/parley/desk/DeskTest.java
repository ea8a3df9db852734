package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dossier.Dossier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the desk binds, whom it answers, and with which headers. */
class DeskTest {
  private static Exhibit exhibit;

  @BeforeAll
  static void open(@TempDir Path folder) {
    exhibit = new Exhibit(folder, "The Sound", Exhibit.TALKS);
  }

  @AfterAll
  static void close() {
    exhibit.close();
  }

  /** Asks with a Host header of one's own, which Java's client does not allow, and returns the status line. */
  private static String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), exhibit.port())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void an_address_that_others_can_reach_is_refused(String host) {
    assertThatThrownBy(() -> Desk.start(Dossier.NONE, exhibit.ledger(), host, 0))
        .isInstanceOf(DeskException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("no accounts yet")
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> Desk.start(Dossier.NONE, exhibit.ledger(), "127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(DeskException.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("--port");
    }
  }

  @Test
  void a_port_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> Desk.start(Dossier.NONE, exhibit.ledger(), "127.0.0.1", 70_000))
        .isInstanceOf(DeskException.class)
        .hasMessageContaining("70000");
  }

  @Test
  void a_closed_desk_no_longer_answers(@TempDir Path folder) {
    Exhibit other = new Exhibit(folder, "Other", Exhibit.DEMONSTRATION);
    int port = other.port();
    other.close();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:7070", "127.0.0.1", "127.0.0.1:80", "[::1]:7070"})
  void a_name_of_this_machine_is_answered(String host) throws IOException {
    assertThat(statusFor(host)).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:7070", "192.0.2.7"})
  void a_foreign_name_that_resolves_to_this_machine_is_refused(String host) throws IOException {
    assertThat(statusFor(host)).contains(" 421 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void only_reading_is_answered(String method) {
    HttpResponse<String> response =
        exhibit.send(
            HttpRequest.newBuilder(exhibit.address("/")).method(method, HttpRequest.BodyPublishers.noBody()).build());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void head_is_answered_without_a_body() {
    HttpResponse<String> response =
        exhibit.send(
            HttpRequest.newBuilder(exhibit.address("/statements"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/statements", "/nowhere", "/api/statements", "/api/nowhere", "/assets/desk.js"})
  void every_answer_forbids_what_is_not_the_desk_s_own(String path) {
    HttpResponse<String> response = exhibit.get(path);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(response.headers().firstValue("Server")).isEmpty();
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void pages_use_nothing_from_elsewhere_and_no_code_in_line() {
    for (String path : List.of(
        "/", "/history/norland/vote", "/pledges", "/timeline", "/statements",
        "/documents/" + Exhibit.TALKS.documentId(), "/nowhere")) {
      String page = exhibit.get(path).body();
      assertThat(page).doesNotContainPattern("(?i)<(script|link|img|iframe)[^>]*(src|href)=\"(https?:)?//");
      assertThat(page).doesNotContainPattern("(?i)<script(?![^>]*src=)");
      assertThat(page).doesNotContainPattern("(?i)<style| style=| on[a-z]+=\"|javascript:");
    }
    assertThat(exhibit.get("/assets/desk.css").body()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void an_asset_that_did_not_change_is_not_sent_twice() {
    HttpResponse<String> first = exhibit.get("/assets/desk.css");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
    String tag = first.headers().firstValue("ETag").orElse("");
    HttpResponse<String> second =
        exhibit.send(HttpRequest.newBuilder(exhibit.address("/assets/desk.css")).header("If-None-Match", tag).build());
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/../Desk.class", "/assets/Desk.class", "/assets/%2e%2e/Desk.class", "//etc/passwd"})
  void nothing_but_the_named_assets_is_served(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), exhibit.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer.lines().findFirst().orElse("")).containsPattern(" 40[04] ");
    }
  }
}
