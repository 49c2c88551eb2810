package io.github.apimworkshop.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Can a server on 127.0.0.1 be reached, as the local Azure and Jupyter need it? */
final class LoopbackCheck implements Check {
  private static final int PATIENCE_MS = 2000;

  @Override
  public Finding look() {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var client = new Socket()) {
      client.connect(
          new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), PATIENCE_MS);
      return Finding.pass("A free port on 127.0.0.1 can be opened and reached");
    } catch (IOException e) {
      return Finding.fail(
          "No server on 127.0.0.1 can be reached (" + e.getMessage() + ")",
          "Allow loopback connections in the firewall or security software.");
    }
  }
}
