package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.lab.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests per second over 64 keep-alive connections, measured by wrk. */
final class Throughput {
  private static final int CONNECTIONS = 64;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private final Path folder;
  private final String body;

  /** Scripts go to {@code folder}; {@code body} is what every request carries. */
  Throughput(Path folder, String body) {
    this.folder = folder;
    this.body = body;
  }

  /** Throws where any answer was not a success. */
  double measure(Target target, int seconds) throws IOException {
    Path script = Files.writeString(folder.resolve("request.lua"), script(target.headers()));
    try {
      var process =
          new ProcessBuilder(
                  List.of(
                      "wrk",
                      "-t1",
                      "-c" + CONNECTIONS,
                      "-d" + seconds + "s",
                      "-s",
                      script.toString(),
                      target.chat().toString()))
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher bad = BAD.matcher(said);
      Matcher rate = RATE.matcher(said);
      if (bad.find() || !rate.find()) {
        throw new IOException(target.name() + " did not answer as it should:\n" + said.strip());
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      Files.delete(script);
    }
  }

  private String script(Map<String, String> headers) {
    var script = new StringBuilder("wrk.method = 'POST'\nwrk.body = '" + body + "'\n");
    script.append("wrk.headers['Content-Type'] = 'application/json'\n");
    headers.forEach(
        (name, value) -> script.append("wrk.headers['%s'] = '%s'%n".formatted(name, value)));
    return script.toString();
  }
}
