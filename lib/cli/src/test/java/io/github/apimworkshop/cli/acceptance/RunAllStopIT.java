package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.jupyter.JupyterEnvironment;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Run All does in a front end: all cells are sent at once, over the real protocol. */
class RunAllStopIT {
  private static final String FRONT_END =
      """
      import json
      from jupyter_client import KernelManager

      manager = KernelManager(kernel_name="java")
      manager.start_kernel()
      client = manager.client()
      client.start_channels()
      client.wait_for_ready(timeout=60)

      def replies(ids):
          found = {}
          while len(found) < len(ids):
              message = client.get_shell_msg(timeout=60)
              if message["parent_header"]["msg_id"] in ids:
                  found[message["parent_header"]["msg_id"]] = message["content"]["status"]
          return [found[one] for one in ids]

      def run_all(*cells, stop_on_error=True):
          return replies([client.execute(cell, stop_on_error=stop_on_error) for cell in cells])

      def value(expression):
          replies([client.execute(expression)])
          while True:
              message = client.get_iopub_msg(timeout=60)
              if message["msg_type"] == "execute_result":
                  return message["content"]["data"]["text/plain"]

      fail = 'throw new IllegalStateException("boom");'
      print(json.dumps({
          "stopped": run_all("int a = 1;", fail, "a = 2;", "a = 3;"),
          "valueAfterStop": value("a"),
          "told": run_all(fail, "a = 4;", stop_on_error=False),
          "valueAfterTold": value("a"),
          "next": run_all("a = 5;", "a = 6;"),
          "valueAtLast": value("a"),
      }))
      client.stop_channels()
      manager.shutdown_kernel()
      """;

  @TempDir private Path folder;

  @Test
  void runAll_failingCell_leavesTheQueuedCellsUnrunAndLaterOnesRunnable() throws Exception {
    var folders = new JupyterFolders(new KitLayout(TestKit.laidOut().home()));
    var jupyter = new JupyterEnvironment(folders, step -> {}).prepare();
    Path script = Files.writeString(folder.resolve("front_end.py"), FRONT_END);
    Path log = folder.resolve("log.txt");

    Process process = jupyter.python(script.toString()).redirectError(log.toFile()).start();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();

    JsonNode seen = new ObjectMapper().readTree(answer);
    assertThat(seen.path("stopped").toString()).isEqualTo("[\"ok\",\"error\",\"error\",\"error\"]");
    assertThat(seen.path("valueAfterStop").asText()).isEqualTo("1");
    assertThat(seen.path("told").toString()).isEqualTo("[\"error\",\"ok\"]");
    assertThat(seen.path("valueAfterTold").asText()).isEqualTo("4");
    assertThat(seen.path("next").toString()).isEqualTo("[\"ok\",\"ok\"]");
    assertThat(seen.path("valueAtLast").asText()).isEqualTo("6");
  }
}
