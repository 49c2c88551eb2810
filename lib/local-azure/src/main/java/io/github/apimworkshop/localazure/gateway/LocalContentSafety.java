package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ContentSafety;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the same marks as the accounts' content filter: {@code [content-filter:hate]} and its like,
 * so that a class can see a block without writing anything harmful.
 */
final class LocalContentSafety implements ContentSafety {
  private static final int HIGH = 6;
  private static final Map<String, String> MARKS =
      Map.of(
          "Hate", "[content-filter:hate]",
          "SelfHarm", "[content-filter:self_harm]",
          "Sexual", "[content-filter:sexual]",
          "Violence", "[content-filter:violence]");

  @Override
  public void analyze(Analysis analysis, Completion<Verdict> done) {
    String text = analysis.text().toLowerCase(Locale.ROOT);
    Map<String, Integer> severities = new HashMap<>();
    for (String category : analysis.categories()) {
      String mark = MARKS.get(category);
      severities.put(category, mark != null && text.contains(mark) ? HIGH : 0);
    }
    boolean attack = analysis.shieldPrompt() && text.contains("[content-filter:jailbreak]");
    done.complete(new Verdict(severities, attack, List.of()));
  }
}
