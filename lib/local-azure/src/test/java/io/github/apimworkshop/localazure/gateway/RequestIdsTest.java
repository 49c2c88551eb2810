package io.github.apimworkshop.localazure.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
  @Test
  void next_anyCall_isAVersion4Uuid() {
    RequestIds ids = new RequestIds(7);

    Stream.generate(ids::next)
        .limit(1_000)
        .forEach(
            id -> {
              assertEquals(4, id.version());
              assertEquals(2, id.variant());
            });
  }

  @Test
  void next_twoLoops_drawDifferentIds() {
    RequestIds one = new RequestIds(1);
    RequestIds other = new RequestIds(2);

    Stream<UUID> drawn =
        Stream.generate(() -> Stream.of(one.next(), other.next()))
            .limit(1_000)
            .flatMap(pair -> pair);

    assertEquals(2_000, drawn.distinct().count());
  }
}
