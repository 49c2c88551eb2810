package io.github.apimworkshop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the command writes: results to {@code out}, everything else to {@code err}. {@code
 * terminal} is true when somebody watches, so that progress may be drawn in place.
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  /** The streams of this process: UTF-8, or what the terminal asks for where it knows better. */
  @SuppressWarnings(
      "SystemConsoleNull") // isTerminal() looks after the Javas that return one always.
  static Console ofThisProcess() {
    java.io.Console device = System.console();
    boolean terminal = device != null && isTerminal(device);
    Charset charset = terminal ? charsetOf(device) : StandardCharsets.UTF_8;
    return new Console(
        writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), terminal);
  }

  /** Writes out what is buffered. */
  void flush() {
    out.flush();
    err.flush();
  }

  private static PrintWriter writer(FileDescriptor stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
  }

  private static Charset charsetOf(java.io.Console device) {
    return device.charset().equals(StandardCharsets.US_ASCII)
        ? StandardCharsets.UTF_8
        : device.charset();
  }

  // From JDK 22 on there is a console even when output goes to a file, and a method that tells.
  private static boolean isTerminal(java.io.Console device) {
    try {
      return (boolean)
          MethodHandles.publicLookup()
              .findVirtual(
                  java.io.Console.class, "isTerminal", MethodType.methodType(boolean.class))
              .invoke(device);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (Throwable e) {
      return false;
    }
  }
}
