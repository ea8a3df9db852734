package dev.parley.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.dossier.Dossier;
import dev.parley.model.Actor;
import dev.parley.model.Issue;
import dev.parley.model.Option;
import dev.parley.model.Stance;
import dev.parley.model.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser. Left out where Debian's Chromium is not installed. */
class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Pattern LIT = Pattern.compile("\\blit\\b");

  private static Playwright playwright;
  private static Browser browser;
  private static Exhibit exhibit;

  @BeforeAll
  static void open(@TempDir Path folder) {
    assumeTrue(
        Files.isExecutable(CHROMIUM),
        "Left out: the browser tests need Chromium at " + CHROMIUM + ". Maybe: apt-get install chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    exhibit = new Exhibit(folder, "The Sound", Exhibit.TALKS, Exhibit.DEMONSTRATION, Exhibit.HOSTILE);
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (exhibit != null) {
      exhibit.close();
    }
  }

  private static BrowserContext context(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    context.setDefaultTimeout(10_000);
    return context;
  }

  private static String document() {
    return exhibit.address("/documents/" + Exhibit.TALKS.documentId()).toString();
  }

  private static Locator words(Page page, String text) {
    return page.locator(".body [data-parts]").filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Test
  void choosing_a_card_lights_all_its_words_and_only_them() {
    try (BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(document());
      Locator card = page.locator(".card").filter(new Locator.FilterOptions().setHasText("inspectors")).first();
      card.click();
      assertThat(card).hasClass(LIT);
      assertThat(page.locator(".body .lit.as-content"))
          .hasText(new String[] {
            "“We can live with inspectors on the quay,”", "“but not with a foreign flag over the lighthouse.”"
          });
      assertThat(page.locator(".body .lit.as-source")).hasText("Solveig Dahl");
      assertThat(page.locator(".body .lit.as-cue")).hasText("told reporters");
      assertThat(page.locator(".card.lit")).hasCount(1);
      shoot(page, "document-lit-1440");
    }
  }

  @Test
  void choosing_words_lights_the_innermost_statement_and_then_the_outer_one() {
    try (BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(document());
      Locator nested = words(page, "to postpone the vote");
      nested.click();
      assertThat(page.locator(".card.lit")).hasAttribute("id", Exhibit.INNER);
      nested.click();
      assertThat(page.locator(".card.lit")).hasAttribute("id", Exhibit.OUTER);
      assertThat(page).hasURL(Pattern.compile("#" + Exhibit.OUTER + "$"));
      page.locator(".legend").click();
      assertThat(page.locator(".lit")).hasCount(0);
    }
  }

  @Test
  void an_address_with_a_statement_opens_with_it_lit() {
    try (BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(document() + "#" + Exhibit.INNER);
      assertThat(page.locator(".card.lit")).hasAttribute("id", Exhibit.INNER);
      assertThat(page.locator(".body .lit.as-source")).hasText("Tom Rourke of the Sudreys");
    }
  }

  @Test
  void the_keyboard_alone_walks_through_the_statements() {
    try (BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(document());
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.locator(".card.lit .no").first()).hasAttribute("data-no", "2");
      page.keyboard().press("k");
      assertThat(page.locator(".card.lit .no").first()).hasAttribute("data-no", "1");
      page.keyboard().press("Escape");
      assertThat(page.locator(".card.lit")).hasCount(0);
      page.locator("#" + Exhibit.OUTER).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".card.lit")).hasAttribute("id", Exhibit.OUTER);
    }
  }

  @Test
  void cards_keep_up_with_a_reader_who_scrolls_and_leave_the_lit_one_in_sight(@TempDir Path folder) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      body.append("Speaker ").append(i).append(" said point ").append(i).append(" of many.\n\n");
    }
    Case text = new Case("long.txt", body.toString());
    for (int i = 0; i < 60; i++) {
      text.says(null, null, "Speaker " + i, "said", "point " + i + " of many");
    }
    try (Exhibit archive = new Exhibit(folder, "Archive", text);
        BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      String address = archive.address("/documents/" + text.documentId()).toString();
      page.navigate(address);
      assertThat(page.locator(".card").last()).not().isInViewport();
      page.mouse().move(300, 400);
      page.mouse().wheel(0, 20_000);
      assertThat(page.locator(".card").last()).isInViewport();
      page.navigate(address + "#" + text.statements().get(40).id());
      assertThat(page.locator(".card.lit")).isInViewport();
      assertThat(page.locator(".body .lit.as-content")).isInViewport();
    }
  }

  @Test
  void without_script_numbers_lead_from_words_to_card_and_back() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1440, 900))) {
      Page page = context.newPage();
      page.navigate(document());
      page.locator("#w-" + Exhibit.OUTER).click();
      assertThat(page).hasURL(Pattern.compile("#" + Exhibit.OUTER + "$"));
      page.locator("#" + Exhibit.OUTER + " header .no").click();
      assertThat(page).hasURL(Pattern.compile("#w-" + Exhibit.OUTER + "$"));
    }
  }

  @Test
  void words_copied_from_the_page_are_the_words_of_the_article() {
    try (BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(document());
      String first = page.locator(".body p").first().innerText();
      assertThat(first).isEqualTo(Exhibit.TALKS.document().body().lines().findFirst().orElse(""));
    }
  }

  @Test
  void the_words_of_an_article_run_nothing_and_nothing_is_fetched_from_elsewhere() {
    try (BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      for (String path : List.of("/", "/statements", "/documents/" + Exhibit.HOSTILE.documentId())) {
        page.navigate(exhibit.address(path).toString());
        assertThat(page.title()).doesNotStartWith("taken").endsWith("Parley");
      }
      page.navigate(document());
      page.locator(".card").first().click();
      assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(exhibit.address("/").toString()));
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void no_page_is_wider_than_a_telephone_and_the_lit_card_stays_in_view() {
    try (BrowserContext context = context(390, 844, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      Map<String, String> paths =
          Map.of(
              "documents", "/documents", "statements", "/statements", "document", "/documents/" + Exhibit.TALKS.documentId(),
              "notice", "/nowhere");
      paths.forEach(
          (name, path) -> {
            page.navigate(exhibit.address(path).toString());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
            shoot(page, name + "-390");
          });
      page.navigate(document());
      words(page, "that the islands").click();
      assertThat(page.locator(".card.lit")).isInViewport();
      double words = words(page, "that the islands").boundingBox().y;
      assertThat(words).isBetween(0.0, page.locator(".card.lit").boundingBox().y);
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("document-lit-390.png")));
    }
  }

  @Test
  void a_position_leads_from_the_matrix_over_its_history_to_the_words_in_the_document(@TempDir Path folder) {
    try (Exhibit sound = new Exhibit(folder, "The Sound", Exhibit.STANDS, Exhibit.TURN);
        BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(sound.address("/").toString());
      page.locator("#norland .mark a").first().click();
      assertThat(page).hasURL(Pattern.compile("/history/norland/herring-quota#ten-years$"));
      page.locator(".quotes a").first().click();
      assertThat(page).hasURL(Pattern.compile("/documents/" + Exhibit.TURN.documentId() + "#s-"));
      assertThat(page.locator(".body .lit.as-content")).hasText("“We can no longer accept a fixed quota,”");
    }
  }

  @Test
  void sliding_to_an_earlier_day_shows_the_matrix_of_that_day_without_another_page(@TempDir Path folder) {
    try (Exhibit sound = new Exhibit(folder, "The Sound", Exhibit.STANDS, Exhibit.TURN);
        BrowserContext context = context(1440, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(sound.address("/").toString());
      assertThat(page.locator("#norland .chip.opposes")).hasCount(1);
      Locator slide = page.locator("#slide");
      slide.focus();
      page.keyboard().press("ArrowLeft");
      assertThat(page.locator("#norland .chip.supports")).hasCount(1);
      assertThat(page).hasURL(Pattern.compile("\\?as-of=2025-06-19$"));
      assertThat(page.locator("#as-of")).hasValue("2025-06-19");
      assertThat(slide).hasAttribute("aria-valuetext", "2025-06-19");
      assertThat(slide).isFocused();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void without_script_the_date_and_its_button_show_another_day(@TempDir Path folder) {
    try (Exhibit sound = new Exhibit(folder, "The Sound", Exhibit.STANDS, Exhibit.TURN);
        BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1440, 900))) {
      Page page = context.newPage();
      page.navigate(sound.address("/?party=norland").toString());
      assertThat(page.locator("#slide")).isHidden();
      page.locator("#as-of").fill("2025-06-15");
      page.locator(".as-of button").click();
      assertThat(page).hasURL(Pattern.compile("\\?party=norland&as-of=2025-06-15$"));
      assertThat(page.locator("#norland .chip.supports")).hasCount(1);
    }
  }

  @Test
  void views_of_the_soundfit_every_screen_and_are_kept_as_pictures(@TempDir Path folder) {
    try (Exhibit sound = new Exhibit(folder, "The Sound", Exhibit.STANDS, Exhibit.TURN, Exhibit.TALKS)) {
      Map<String, String> paths =
          Map.of("matrix", "/", "history", "/history/norland/herring-quota", "history-told", "/history/sudreys/vote",
              "pledges", "/pledges", "timeline", "/timeline");
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {390, 1440}) {
          try (BrowserContext context = context(width, 900, scheme)) {
            Page page = context.newPage();
            paths.forEach((name, path) -> {
              page.navigate(sound.address(path).toString());
              assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
              shoot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            });
          }
        }
      }
    }
  }

  @Test
  void a_crowded_matrix_keeps_to_the_width_of_the_screen(@TempDir Path folder) {
    List<Dossier.Party> parties = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      issues.add(new Issue("longer-question-" + i, "What becomes of matter " + i + "?", List.of(
          new Option("in-full", "Matter " + i + " is settled in full.", List.of("party-0")),
          new Option("step-by-step", "Matter " + i + " is settled step by step.", List.of("party-0")))));
    }
    Case[] texts = new Case[14];
    for (int i = 0; i < texts.length; i++) {
      Actor speaker = new Actor("speaker-" + i, "Speaker " + i, Actor.Type.PERSON);
      parties.add(new Dossier.Party("party-" + i, List.of("Land of Number " + i), List.of(
          new Dossier.Person(speaker.id(), speaker.name(), List.of(), Dossier.Rank.PRINCIPAL, List.of()))));
      StringBuilder body = new StringBuilder();
      for (int j = 0; j < issues.size(); j++) {
        body.append("Speaker ").append(i).append(" said so of matter ").append(j).append(".\n\n");
      }
      texts[i] = new Case("text-" + i + ".txt", body.toString())
          .published(LocalDate.parse("2025-03-01").plusDays(9L * i).toString());
      for (int j = 0; j < issues.size(); j++) {
        texts[i].says(speaker, "party-" + i, "Speaker " + i, "said", "so of matter " + j);
        if ((i + j) % 5 > 0) {
          texts[i].own(issues.get(j).id(), "in-full", Stance.values()[(i + 2 * j) % 4], Strength.values()[(i + j) % 4]);
        }
        if ((i * j) % 3 == 1) {
          texts[i].of("party-" + j, issues.get(j).id(), "step-by-step", Stance.values()[(i + j) % 3], Strength.DEMAND);
        }
      }
    }
    Dossier dossier = new Dossier(
        "crowd", "A crowded table", parties, List.of(), issues, List.of(), folder.resolve("dossier.yaml"));
    try (Exhibit crowd = new Exhibit(dossier, texts)) {
      for (int width : new int[] {390, 1440}) {
        try (BrowserContext context = context(width, 900, ColorScheme.LIGHT)) {
          Page page = context.newPage();
          page.navigate(crowd.address("/").toString());
          assertThat(page.locator("#party-3")).isVisible();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
          shoot(page, "matrix-crowded-" + width);
          page.navigate(crowd.address("/timeline").toString());
          shoot(page, "timeline-crowded-" + width);
        }
      }
    }
  }

  @Test
  void pages_are_kept_as_pictures_to_look_at() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(1440, 900, scheme)) {
        Page page = context.newPage();
        String look = scheme.name().toLowerCase(Locale.ROOT);
        page.navigate(exhibit.address("/documents").toString());
        shoot(page, "documents-1440-" + look);
        page.navigate(exhibit.address("/statements").toString());
        shoot(page, "statements-1440-" + look);
        page.navigate(document());
        shoot(page, "document-1440-" + look);
        page.navigate(document() + "#" + Exhibit.INNER);
        shoot(page, "document-nested-1440-" + look);
        page.navigate(exhibit.address("/documents/" + Exhibit.DEMONSTRATION.documentId()).toString());
        shoot(page, "demonstration-1440-" + look);
      }
    }
    try (BrowserContext context = context(1240, 900, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(document());
      Path file = SCREENSHOTS.resolve("document.pdf");
      byte[] printed = page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
      assertThat(printed).hasSizeGreaterThan(5_000);
    }
    assertThat(SCREENSHOTS.resolve("document-1440-dark.png")).isNotEmptyFile();
  }
}
