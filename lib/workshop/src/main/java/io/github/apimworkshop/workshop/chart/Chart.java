package io.github.apimworkshop.workshop.chart;

import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.Png;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A finished picture of at most 900 logical pixels in width. Immutable. */
public final class Chart implements Displayable {
  private final Png png;

  Chart(Png png) {
    this.png = png;
  }

  /** What the chart shows, as a sentence made from its numbers. */
  public String alt() {
    return png.alt();
  }

  /** The picture, with twice as many pixels as its logical size. */
  public Png png() {
    return png;
  }

  /** Writes the PNG file and gives its path back. */
  public Path write(Path file) throws IOException {
    return Files.write(file, png.bytes());
  }

  @Override
  public MimeBundle display() {
    return MimeBundle.picture(png);
  }

  @Override
  public String toString() {
    return alt();
  }
}
