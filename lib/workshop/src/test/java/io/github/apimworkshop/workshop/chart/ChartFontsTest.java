package io.github.apimworkshop.workshop.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ChartFontsTest {
  private static final String SAMPLE = "ğİşç 한국";

  @Test
  void plain_whereAnyFontOfTheMachineHasTheGlyphs_hasThem() {
    Font[] installed = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
    assumeThat(Arrays.stream(installed).anyMatch(font -> font.canDisplayUpTo(SAMPLE) < 0)).isTrue();
    assertThat(ChartFonts.plain(15).canDisplayUpTo(SAMPLE)).isEqualTo(-1);
    assertThat(ChartFonts.bold(15).canDisplayUpTo(SAMPLE)).isEqualTo(-1);
  }
}
