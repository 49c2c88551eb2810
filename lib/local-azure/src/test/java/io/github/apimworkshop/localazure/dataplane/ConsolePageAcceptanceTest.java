package io.github.apimworkshop.localazure.dataplane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console page in a real Chromium; skipped with a word where none is installed. */
class ConsolePageAcceptanceTest {
  private final List<String> problems = new ArrayList<>();
  private RunningPlane plane;
  private URI gateway;
  private Playwright playwright;
  private Page page;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    Optional<Path> chromium = chromium();
    Assumptions.assumeTrue(
        chromium.isPresent(), "Chromium is not installed (Debian: apt-get install chromium)");
    plane = new RunningPlane(folder, 1);
    gateway = plane.openService();
    plane.backend("openai-instance1", plane.account("instance1", "westus", 1000), breaker());
    plane.backend("openai-instance2", plane.account("instance2", "eastus", 1000), breaker());
    plane.pool("openai-instance-backend-pool", "", "openai-instance1:1:2", "openai-instance2:1:1");
    plane.api();
    plane.apiPolicy(RunningPlane.workshopPolicy());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox")));
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
    page.onPageError(problems::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            problems.add(message.text());
          }
        });
  }

  @AfterEach
  void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (plane != null) {
      plane.close();
    }
    assertThat(problems).as("errors of the page's script").isEmpty();
  }

  @Test
  void pool_afterCalls_showsEachMembersShareBesideTheConfiguredOne() {
    calls(30);
    page.navigate(plane.management().toString());

    assertThat(page.locator("#total")).hasText("30");
    Locator pools = page.locator("#pool-list");
    assertThat(pools).containsText("openai-instance-backend-pool");
    assertThat(pools).containsText("openai-instance1");
    assertThat(pools.getByRole(AriaRole.IMG).first())
        .hasAttribute("aria-label", Pattern.compile(".*66[.,]7.*66[.,]7.*"));
    calls(3);
    assertThat(page.locator("#total")).hasText("33");
    Locator table = pools.locator(".scroll");
    assertThat((Boolean) table.evaluate("table => table.scrollWidth <= table.clientWidth"))
        .isTrue();
  }

  @Test
  void buttons_withoutTheToken_areDisabledAndWithItMoveTheClockAndSetFaults() {
    page.navigate(plane.management().toString());
    Locator minute = page.locator("[data-advance=PT1M]");
    assertThat(minute).isDisabled();

    page.getByLabel("Admin token").fill("admin");
    page.keyboard().press("Enter");
    assertThat(minute).isEnabled();
    minute.click();
    assertThat(page.locator("#ahead")).hasText("(60 s ahead)");
    assertThat(plane.clock.ahead()).isEqualTo(Duration.ofMinutes(1));

    page.getByLabel("Fault of instance1").selectOption(new String[] {"0"});
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch on"))
        .first()
        .click();
    assertThat(page.locator("#account-list")).containsText(Pattern.compile("429|fault"));
    assertThat(RunningPlane.json(plane.admin("GET", "faults", ""))).isNotEmpty();
  }

  @Test
  void breaker_tripped_isSaidInWordsWithItsTimeToRecovery() {
    page.navigate(plane.management().toString());
    calls(30);
    assertThat(page.locator("#total")).hasText("30");
    plane.fault("instance1", "{'kind':'429'}");
    calls(30);

    assertThat(page.locator("#total")).hasText("60");
    assertThat(page.locator("#pool-list")).containsText("⊘ open, 60 s");
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "console.png")));
  }

  @Test
  void member_withoutBackend_isMissingAndGetsNoConfiguredShare() {
    plane.pool(
        "openai-instance-backend-pool",
        "",
        "openai-instance1:1:2",
        "openai-instance2:1:1",
        "never-deployed:1:7");
    page.navigate(plane.management().toString());

    assertThat(page.locator("#pool-list tbody tr").nth(0)).containsText("66.7 %");
    assertThat(page.locator("#pool-list tbody tr").nth(2)).containsText("missing");
    assertThat(page.locator("#pool-list tbody tr").nth(2)).containsText("0.0 %");
  }

  @Test
  void theme_byKeyboard_changesAndIsAnnounced() {
    page.navigate(plane.management().toString());
    Locator theme = page.locator("#theme");
    String before = theme.getAttribute("aria-pressed");
    theme.focus();
    page.keyboard().press("Space");

    assertThat(theme).not().hasAttribute("aria-pressed", before);
  }

  private void calls(int times) {
    for (int i = 0; i < times; i++) {
      plane.chat(gateway, "api-key", RunningPlane.KEY);
    }
  }

  private static String breaker() {
    return ",'circuitBreaker':{'rules':[{'failureCondition':{'count':1,'interval':'PT1M',"
        + "'statusCodeRanges':[{'min':429,'max':429}]},'tripDuration':'PT1M'}]}";
  }

  private static Optional<Path> chromium() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
