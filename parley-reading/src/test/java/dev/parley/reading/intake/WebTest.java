package dev.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.model.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
  private static final Limits PRIVATE = Limits.DEFAULT.withAllowPrivate(true);
  private static final String PAGE =
      "<html><head><meta property='article:published_time' content='2024-05-06'></head><body><article><h1>Dam</h1><p>"
          + Inputs.ARTICLE + "</p></article></body></html>";

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(String path, String type, String body) {
    server.createContext(path, exchange -> answer(exchange, 200, type, Inputs.utf8(body)));
  }

  private void redirect(String path, String target) {
    server.createContext(path, exchange -> {
      exchange.getResponseHeaders().set("Location", target);
      answer(exchange, 302, "text/plain", new byte[0]);
    });
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String reason(Limits limits, String address) {
    List<Taking> takings = new Intake(limits).take(address).toList();
    assertThat(takings).singleElement().isInstanceOf(Taking.Refused.class);
    return ((Taking.Refused) takings.getFirst()).reason();
  }

  @Test
  void a_page_is_fetched_over_a_redirect_and_known_by_the_address_given() {
    serve("/page", "text/html; charset=utf-8", PAGE);
    redirect("/old", "/page");

    assertThat(new Intake(PRIVATE).take(address("/old")))
        .singleElement()
        .satisfies(taking -> {
          Document document = ((Taking.Taken) taking).document();
          assertThat(document.name()).isEqualTo(address("/old"));
          assertThat(document.address()).isEqualTo(address("/old"));
          assertThat(document.body()).startsWith("The council of the valley").endsWith("and for the mill.");
          assertThat(document.published()).hasToString("2024-05-06");
        });
  }

  @Test
  void a_feed_gives_its_entries_and_one_that_fails_stops_nothing() {
    serve("/page", "text/html", PAGE);
    serve("/feed", "application/rss+xml",
        """
        <rss version="2.0"><channel><title>Valley</title><link>%1$s</link><description>d</description>
        <item><title>Gone</title><link>%1$s/none</link></item>
        <item><title>Dam</title><link>%1$s/page</link><pubDate>Mon, 06 May 2024 08:00:00 +0000</pubDate></item>
        </channel></rss>""".formatted(address("")));

    assertThat(new Intake(PRIVATE).take(address("/feed")).toList())
        .satisfiesExactly(
            gone -> assertThat(gone).isEqualTo(new Taking.Refused(address("/none"), "the server answered 404")),
            dam -> assertThat(((Taking.Taken) dam).document())
                .returns("Dam", Document::title)
                .returns("Valley", Document::site)
                .returns(address("/page"), Document::address));
  }

  @Test
  void a_feed_that_redirects_for_ever_is_refused() {
    redirect("/feed", "/feed");

    assertThat(reason(PRIVATE, address("/feed"))).isEqualTo("redirected more than 5 times");
  }

  @Test
  void a_feed_with_a_dtd_is_refused() {
    serve("/feed", "application/rss+xml",
        "<!DOCTYPE rss [<!ENTITY a \"ha\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>");

    assertThat(reason(PRIVATE, address("/feed"))).startsWith("damaged");
  }

  @Test
  void a_private_address_is_refused_unless_allowed() {
    serve("/page", "text/html", PAGE);

    assertThat(reason(Limits.DEFAULT, address("/page")))
        .startsWith("127.0.0.1 resolves to the private address 127.0.0.1\nMaybe ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://2130706433/", "http://127.1/", "http://[::ffff:10.0.0.1]/", "http://localhost/"})
  void a_private_address_in_disguise_is_refused(String address) {
    assertThat(reason(Limits.DEFAULT, address)).contains("resolves to the private address");
  }

  @Test
  void a_host_is_resolved_once_and_the_checked_address_is_the_one_connected_to() {
    serve("/page", "text/html", PAGE);
    AtomicInteger asked = new AtomicInteger();
    Networks.Resolver resolver = host -> {
      asked.incrementAndGet();
      assertThat(host).isEqualTo("valley.example");
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    };
    String address = "http://valley.example:" + server.getAddress().getPort() + "/page";

    assertThat(new Intake(PRIVATE, resolver).take(address)).singleElement().isInstanceOf(Taking.Taken.class);
    assertThat(asked).hasValue(1);
    assertThat(new Intake(Limits.DEFAULT, resolver).take(address))
        .containsExactly(new Taking.Refused(
            address,
            "valley.example resolves to the private address 127.0.0.1\n"
                + "Maybe allow private addresses, if the host is yours."));
  }

  @Test
  void every_hop_of_a_redirect_is_checked() {
    Networks.Resolver resolver = host -> {
      throw new UnknownHostException(host);
    };
    redirect("/away", "ftp://valley.example/");
    redirect("/unknown", "http://valley.example/");

    assertThat(reason(PRIVATE, address("/away"))).isEqualTo("redirected to what is not an http or https address");
    String address = "http://valley.example/";
    assertThat(new Intake(PRIVATE, resolver).take(address))
        .containsExactly(new Taking.Refused(address, "the host valley.example is not known"));
  }

  @Test
  void an_answer_without_end_or_without_haste_is_cut_off() {
    server.createContext("/endless", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        byte[] words = Inputs.utf8("He said so. ".repeat(1000));
        for (int i = 0; i < 100_000; i++) {
          out.write(words);
        }
      }
    });
    server.createContext("/slow", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 1000; i++) {
          out.write('x');
          out.flush();
          Thread.sleep(50);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });

    assertThat(reason(PRIVATE, address("/endless"))).isEqualTo("over the limit of 32 MB");
    assertThat(reason(PRIVATE.withTimeout(Duration.ofSeconds(1)), address("/slow")))
        .isEqualTo("no full answer within 1 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
    "2001:db8::1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "::ffff:192.168.0.1", "::10.0.0.1", "2001:0:1::1"
  })
  void closed_networks_are_known(String address) throws UnknownHostException {
    assertThat(Networks.isClosed(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1", "192.167.1.1", 
    "2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::808:808", "2002:808:808::1"
  })
  void open_networks_are_known(String address) throws UnknownHostException {
    assertThat(Networks.isClosed(InetAddress.getByName(address))).isFalse();
  }
}
