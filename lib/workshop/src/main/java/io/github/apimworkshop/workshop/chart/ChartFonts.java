package io.github.apimworkshop.workshop.chart;

import java.awt.Font;
import java.util.List;

/** A font with Latin, Turkish and Hangul glyphs where the machine has one. */
public final class ChartFonts {
  private static final String SAMPLE = "West ğİşç 한국";
  private static final List<String> FAMILIES =
      List.of(
          Font.SANS_SERIF,
          "Noto Sans CJK KR",
          "Noto Sans KR",
          "Malgun Gothic",
          "Apple SD Gothic Neo",
          "NanumGothic");
  private static final String FAMILY =
      FAMILIES.stream().filter(ChartFonts::complete).findFirst().orElse(Font.SANS_SERIF);

  private ChartFonts() {}

  /** Regular text of {@code size} logical pixels. */
  public static Font plain(int size) {
    return new Font(FAMILY, Font.PLAIN, size);
  }

  /** Bold text of {@code size} logical pixels. */
  public static Font bold(int size) {
    return new Font(FAMILY, Font.BOLD, size);
  }

  private static boolean complete(String family) {
    return new Font(family, Font.PLAIN, 12).canDisplayUpTo(SAMPLE) < 0;
  }
}
