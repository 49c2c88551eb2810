package io.github.apimworkshop.cli.doctor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Can Java draw text into an image and write it as PNG, as every chart does? */
final class ChartCheck implements Check {
  private static final int SIZE = 10;
  private static final String INSTALL =
      "Debian, Ubuntu: sudo apt-get install fontconfig fonts-dejavu-core;"
          + " a \"headless\" JDK package is enough.";

  @Override
  public Finding look() {
    try {
      var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = image.createGraphics();
      pen.setColor(Color.WHITE);
      pen.drawString("I", 2, SIZE - 1);
      pen.dispose();
      var png = new ByteArrayOutputStream();
      return ImageIO.write(image, "png", png) && drawn(image)
          ? Finding.pass("Charts can be drawn")
          : Finding.fail("A test chart stayed empty", INSTALL);
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      return Finding.fail("Charts cannot be drawn (" + e + ")", INSTALL);
    }
  }

  private static boolean drawn(BufferedImage image) {
    for (int pixel : image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE)) {
      if ((pixel & 0xFFFFFF) != 0) {
        return true;
      }
    }
    return false;
  }
}
