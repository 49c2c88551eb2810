package io.github.apimworkshop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Keeps what a command writes. */
final class CapturedConsole {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Console console() {
    return new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
