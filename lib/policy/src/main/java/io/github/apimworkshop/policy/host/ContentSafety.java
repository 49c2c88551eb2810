package io.github.apimworkshop.policy.host;

import java.util.List;
import java.util.Map;

/** A content safety resource. */
public interface ContentSafety {
  /** What to look for in one text. */
  record Analysis(
      String backendId,
      String text,
      List<String> categories,
      boolean eightSeverityLevels,
      boolean shieldPrompt,
      List<String> blocklists) {}

  /** Severity by category, whether an attack on the prompt was seen, and the blocklist hits. */
  record Verdict(Map<String, Integer> severities, boolean attack, List<String> blocklistHits) {}

  void analyze(Analysis analysis, Completion<Verdict> done);
}
