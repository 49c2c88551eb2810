package io.github.apimworkshop.workshop.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TroubleshootingTest {
  private static final Pattern CODE = Pattern.compile("\"(LAB-\\d{3})");
  private static final Pattern NAME = Pattern.compile("`[^`]+`");
  private static final Pattern SENTENCE = Pattern.compile("(?m)^\\*\\*.+\\*\\*$");

  private final KitLayout kit = WorkshopHome.find();
  private final Troubleshooting guide = Troubleshooting.of(kit);

  @Test
  void guide_everyCodeInCodeAndNotebooks_hasAnEntryAndTheOtherWayRound() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String root : List.of("lib", "notebooks")) {
      try (Stream<Path> files = Files.walk(kit.home().resolve(root))) {
        for (Path file : files.filter(TroubleshootingTest::source).toList()) {
          CODE.matcher(Files.readString(file).replace("\\\"", "\""))
              .results()
              .forEach(found -> used.add(found.group(1)));
        }
      }
    }
    assertThat(new TreeSet<>(guide.codes())).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({"ko, 해결", "tr, Çözüm"})
  void translation_hasTheSameEntriesWithTheSameNamesAndCommands(String language, String fix)
      throws IOException {
    Path translation = kit.troubleshooting().resolveSibling("troubleshooting." + language + ".md");

    Map<String, List<String>> translated = marked(Files.readString(translation), fix);

    assertThat(translated).isEqualTo(marked(Files.readString(kit.troubleshooting()), "Fix"));
  }

  /** By code what stands in backticks, and how many sentences and fixes there are. */
  private static Map<String, List<String>> marked(String guide, String fix) {
    var entries = new TreeMap<String, List<String>>();
    String[] sections = guide.split("\\R## ");
    for (String section : List.of(sections).subList(1, sections.length)) {
      var marks = new ArrayList<>(matches(NAME, section));
      Collections.sort(marks);
      marks.add("sentences " + matches(SENTENCE, section).size());
      marks.add("fixes " + matches(Pattern.compile("(?m)^" + fix + ": "), section).size());
      entries.put(section.substring(0, section.indexOf('\n')).strip(), marks);
    }
    return entries;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean source(Path file) {
    String path = file.toString().replace('\\', '/');
    return (path.endsWith(".ipynb") && !path.contains("/.ipynb_checkpoints/"))
        || (path.endsWith(".java") && path.contains("/src/main/"));
  }

  @Test
  void check_thatHolds_printsPassWithItsSentence() {
    var shown = new Shown();
    Checkpoint.check(guide, shown, "LAB-031", true, List.of());
    assertThat(shown.texts).containsExactly("PASS LAB-031 the pool splits by its weights");
  }

  @Test
  void check_thatDoesNotHold_printsTheFixAndThrowsWithoutStackTrace() {
    var shown = new Shown();
    assertThatThrownBy(() -> Checkpoint.check(guide, shown, "LAB-031", false, List.of()))
        .isInstanceOf(WorkshopException.class)
        .hasMessageStartingWith("LAB-031 the pool splits by its weights: this does not hold. Fix: ")
        .hasMessageEndingWith(guide.entry("LAB-031").fix())
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(shown.texts.get(0))
        .startsWith("FAIL LAB-031 the pool splits by its weights. Fix: ")
        .doesNotContain("\n");
  }

  @Test
  void check_thatDoesNotHold_namesWhatIsNotAsDeployed() {
    List<String> reasons = List.of("backend a is missing", "b", "c", "d", "e");
    assertThatThrownBy(() -> Checkpoint.check(guide, new Shown(), "LAB-031", false, reasons))
        .hasMessageContaining("Not as deployed: backend a is missing; b; c; d; and 1 more. Deploy");
  }

  @Test
  void check_unknownCode_isRefused() {
    assertThatThrownBy(() -> Checkpoint.check(guide, new Shown(), "LAB-998", true, List.of()))
        .hasMessageContaining("no entry LAB-998");
  }

  @Test
  void exercise_open_saysWhatToDoAndDoesNotThrow() {
    var shown = new Shown();
    Checkpoint.exercise(shown, "03-1", false);
    Checkpoint.exercise(shown, "03-1", true);
    assertThat(shown.texts.get(0)).startsWith("OPEN 03-1. ").contains("hints");
    assertThat(shown.texts.get(1)).isEqualTo("SOLVED 03-1");
  }

  private static final class Shown implements NotebookOutput {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void show(MimeBundle bundle) {
      texts.add(bundle.text());
    }

    @Override
    public LiveDisplay live() {
      throw new UnsupportedOperationException();
    }
  }
}
