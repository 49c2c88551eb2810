package io.github.apimworkshop.workshop.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A picture with twice as many pixels as its logical {@code width} and {@code height}, so that it
 * stays sharp on dense screens. {@code alt} is a sentence that says what the picture shows.
 */
public record Png(String base64, int width, int height, String alt) {

  /** Encodes {@code image}; its logical size is half its pixels. */
  public static Png of(BufferedImage image, String alt) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String base64 = Base64.getEncoder().encodeToString(bytes.toByteArray());
    return new Png(base64, image.getWidth() / 2, image.getHeight() / 2, alt);
  }

  /** The file's bytes. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /** The alternative text, not the data. */
  @Override
  public String toString() {
    return "picture of %d × %d: %s".formatted(width, height, alt);
  }
}
