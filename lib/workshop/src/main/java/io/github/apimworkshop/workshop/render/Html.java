package io.github.apimworkshop.workshop.render;

/** Escapes text for HTML. */
public final class Html {
  private Html() {}

  /** {@code text} as element or attribute content. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
