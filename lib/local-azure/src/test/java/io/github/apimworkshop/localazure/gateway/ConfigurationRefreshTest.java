package io.github.apimworkshop.localazure.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConfigurationRefreshTest {
  private final AtomicInteger store = new AtomicInteger();
  private final AtomicInteger inForce = new AtomicInteger();

  @Test
  void whenDone_afterAChange_runsWithTheChangeOnAnotherThread() throws Exception {
    try (ConfigurationRefresh refresh = refresh(() -> inForce.set(store.get()))) {
      store.set(1);
      refresh.outdate();
      CompletableFuture<String> thread = new CompletableFuture<>();
      CompletableFuture<Integer> seen = new CompletableFuture<>();
      refresh.whenDone(
          () -> {
            thread.complete(Thread.currentThread().getName());
            seen.complete(inForce.get());
          });
      assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(thread.get()).isEqualTo("configuration-contoso");
      assertThat(refresh.isDone()).isTrue();
    }
  }

  @Test
  void outdate_whileTheStoreIsRead_readsOnceMoreBeforeItIsDone() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    try (ConfigurationRefresh refresh =
        refresh(
            () -> {
              int read = store.get();
              reading.countDown();
              await(changed);
              inForce.set(read);
            })) {
      store.set(1);
      refresh.outdate();
      await(reading);
      store.set(2);
      refresh.outdate();
      assertThat(refresh.isDone()).isFalse();
      CompletableFuture<Integer> seen = new CompletableFuture<>();
      refresh.whenDone(() -> seen.complete(inForce.get()));
      changed.countDown();
      assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void whenDone_theStoreCannotBeRead_runsAllTheSame() throws Exception {
    try (ConfigurationRefresh refresh =
        refresh(
            () -> {
              throw new IllegalStateException("unreadable");
            })) {
      refresh.outdate();
      CompletableFuture<Boolean> ran = new CompletableFuture<>();
      refresh.whenDone(() -> ran.complete(true));
      assertThat(ran.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void close_thenChangesAndCalls_areTakenWithoutAnError() {
    ConfigurationRefresh refresh = refresh(() -> inForce.set(store.get()));
    refresh.close();
    refresh.outdate();
    AtomicInteger ran = new AtomicInteger();
    refresh.whenDone(ran::incrementAndGet);
    assertThat(ran).hasValue(1);
  }

  private static ConfigurationRefresh refresh(Runnable read) {
    return new ConfigurationRefresh("contoso", read);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
