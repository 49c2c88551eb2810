package io.github.apimworkshop.cli.doctor;

import io.github.apimworkshop.workshop.chart.ChartFonts;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Are there fonts, and can the one that charts use show Turkish and Korean? */
final class FontCheck implements Check {
  private static final Map<String, String> SAMPLES =
      Map.of("Turkish", "ğüşıİöç", "Korean", "한국어 부하 분산");
  private static final String INSTALL =
      "Debian, Ubuntu: sudo apt-get install fontconfig fonts-dejavu-core fonts-noto-cjk.";

  @Override
  public Finding look() {
    try {
      Font font = ChartFonts.plain(12);
      List<String> missing = new ArrayList<>();
      SAMPLES.forEach(
          (language, text) -> {
            if (font.canDisplayUpTo(text) >= 0) {
              missing.add(language);
            }
          });
      return missing.isEmpty()
          ? Finding.pass("Fonts have Turkish and Korean letters")
          : Finding.fail("Fonts lack letters: " + String.join(", ", missing), INSTALL);
    } catch (RuntimeException | LinkageError | InternalError e) {
      return Finding.fail("Java finds no fonts (" + e.getClass().getSimpleName() + ")", INSTALL);
    }
  }
}
