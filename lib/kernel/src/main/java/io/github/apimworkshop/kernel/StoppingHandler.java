package io.github.apimworkshop.kernel;

import io.github.spencerpark.jupyter.channels.ShellHandler;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import io.github.spencerpark.jupyter.messages.reply.ExecuteReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.util.List;

/** Hands a cell on to the kernel unless it was queued before the failure of an earlier one. */
final class StoppingHandler implements ShellHandler<ExecuteRequest> {
  private final ShellHandler<ExecuteRequest> kernel;
  private final RunAllQueue queue;

  StoppingHandler(ShellHandler<ExecuteRequest> kernel, RunAllQueue queue) {
    this.kernel = kernel;
    this.queue = queue;
  }

  @Override
  public void handle(ShellReplyEnvironment reply, Message<ExecuteRequest> request) {
    if (queue.admits(
        request.getHeader().getTimestamp().getDateString(),
        request.getContent().shouldStopOnError())) {
      kernel.handle(reply, request);
      return;
    }
    reply.setBusyDeferIdle();
    reply
        .defer()
        .replyError(
            ExecuteReply.MESSAGE_TYPE.error(),
            new ErrorReply(
                "NotRun", "An earlier cell failed, so this one was not run.", List.of()));
  }
}
