package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.MessageBody;
import io.github.apimworkshop.policy.host.BodyContent;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The body of a message under way: may be read by expressions, consumed, or replaced. */
public final class Content implements MessageBody {
  private static final byte[] NOTHING = new byte[0];

  private BodyContent content;

  Content(BodyContent content) {
    this.content = content;
  }

  /** A body that is there already. */
  public static Content of(byte[] bytes) {
    return new Content(BodyContent.of(bytes));
  }

  @Override
  public byte[] read(boolean preserveContent) {
    byte[] bytes = bytes();
    if (!preserveContent) {
      content = BodyContent.EMPTY;
    }
    return bytes;
  }

  /** The bytes; empty when consumed or when the body is a stream nobody asked to buffer. */
  public byte[] bytes() {
    return content instanceof BodyContent.Buffered buffered ? buffered.bytes() : NOTHING;
  }

  /** Gives a stream up, so that its connection is freed; a buffered body stays. */
  void discard() {
    if (content instanceof BodyContent.Streamed streamed) {
      content = BodyContent.EMPTY;
      streamed.publisher().subscribe(new CancellingSubscriber());
    }
  }

  /** Forgets the body, as a read without {@code preserveContent} does. */
  public void consume() {
    content = BodyContent.EMPTY;
  }

  BodyContent content() {
    return content;
  }

  private static final class CancellingSubscriber implements Flow.Subscriber<ByteBuffer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(ByteBuffer item) {}

    @Override
    public void onError(Throwable throwable) {}

    @Override
    public void onComplete() {}
  }
}
