package io.github.apimworkshop.workshop.render;

import java.util.Optional;

/** One result in the forms a front end may pick from. {@code text} says the same as the others. */
public record MimeBundle(String text, Optional<String> html, Optional<Png> png) {

  /** Text alone. */
  public static MimeBundle text(String text) {
    return new MimeBundle(text, Optional.empty(), Optional.empty());
  }

  /** Text and HTML; the HTML is escaped already. */
  public static MimeBundle html(String text, String html) {
    return new MimeBundle(text, Optional.of(html), Optional.empty());
  }

  /**
   * A picture, with its alternative text as text. JupyterLab and its HTML report give a bare PNG no
   * alternative text, so the picture stands in an HTML element too.
   */
  public static MimeBundle picture(Png png) {
    String image =
        "<img width=\"%d\" alt=\"%s\" src=\"data:image/png;base64,%s\">"
            .formatted(png.width(), Html.escape(png.alt()), png.base64());
    return new MimeBundle(png.alt(), Optional.of(image), Optional.of(png));
  }
}
