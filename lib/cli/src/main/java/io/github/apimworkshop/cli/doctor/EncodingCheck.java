package io.github.apimworkshop.cli.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Do Turkish and Korean letters survive in files and in file names? */
final class EncodingCheck implements Check {
  @Override
  public Finding look() {
    String names = System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
    if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
      return Finding.fail(
          "Text files are read as " + Charset.defaultCharset(),
          "Start the kit with the workshop launcher, or add -Dfile.encoding=UTF-8.");
    }
    if (Charset.isSupported(names) && Charset.forName(names).newEncoder().canEncode("ğ한")) {
      return Finding.pass("Text is UTF-8, file names are " + names);
    }
    return Finding.info(
        "Text is UTF-8; file names are " + names + ", so keep them ASCII or set LC_ALL=C.UTF-8");
  }
}
