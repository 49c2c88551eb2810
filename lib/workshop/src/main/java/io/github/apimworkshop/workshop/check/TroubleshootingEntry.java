package io.github.apimworkshop.workshop.check;

import java.util.Locale;

/** One entry of the guide: what should hold (or what went wrong), and what to do. */
public record TroubleshootingEntry(String code, String title, String fix) {

  /** The heading's anchor in the rendered page. */
  public String anchor() {
    return code.toLowerCase(Locale.ROOT);
  }
}
