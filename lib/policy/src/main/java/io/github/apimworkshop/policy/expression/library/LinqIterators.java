package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Lazy walks built from other walks. */
final class LinqIterators {

  private LinqIterators() {}

  /** A walk whose next element is found ahead; {@code advance} calls {@link #found} or ends. */
  private abstract static class Ahead implements Iterator<Object> {
    private final Deque<Object[]> ready = new ArrayDeque<>(1);

    abstract void advance();

    final void found(Object value) {
      ready.add(new Object[] {value});
    }

    @Override
    public final boolean hasNext() {
      if (ready.isEmpty()) {
        advance();
      }
      return !ready.isEmpty();
    }

    @Override
    public final Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.poll()[0];
    }
  }

  static Iterator<Object> one(Object value) {
    return Collections.singletonList(value).iterator();
  }

  static Iterator<Object> filter(Iterator<Object> walk, Predicate<Object> predicate) {
    return new Ahead() {
      @Override
      void advance() {
        while (walk.hasNext()) {
          Object value = walk.next();
          if (predicate.test(value)) {
            found(value);
            return;
          }
        }
      }
    };
  }

  static Iterator<Object> indexed(Iterator<Object> walk, BiPredicate<Object, Integer> predicate) {
    int[] index = {0};
    return filter(walk, v -> predicate.test(v, index[0]++));
  }

  static Iterator<Object> map(Iterator<Object> walk, Function<Object, Object> function) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return walk.hasNext();
      }

      @Override
      public Object next() {
        return function.apply(walk.next());
      }
    };
  }

  static Iterator<Object> mapIndexed(
      Iterator<Object> walk, BiFunction<Object, Integer, Object> function) {
    int[] index = {0};
    return map(walk, v -> function.apply(v, index[0]++));
  }

  static Iterator<Object> flatMap(
      Iterator<Object> walk, Function<Object, Iterator<Object>> function) {
    return new Ahead() {
      private Iterator<Object> inner = Collections.emptyIterator();

      @Override
      void advance() {
        while (!inner.hasNext() && walk.hasNext()) {
          inner = function.apply(walk.next());
        }
        if (inner.hasNext()) {
          found(inner.next());
        }
      }
    };
  }

  static Iterator<Object> concat(Iterator<Object> first, Iterator<Object> second) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() || second.hasNext();
      }

      @Override
      public Object next() {
        return first.hasNext() ? first.next() : second.next();
      }
    };
  }

  static Iterator<Object> take(Iterator<Object> walk, int count) {
    return new Iterator<>() {
      private int left = count;

      @Override
      public boolean hasNext() {
        return left > 0 && walk.hasNext();
      }

      @Override
      public Object next() {
        left--;
        return walk.next();
      }
    };
  }

  static Iterator<Object> skip(Iterator<Object> walk, int count) {
    int[] left = {count};
    return filter(walk, v -> left[0]-- <= 0);
  }

  static Iterator<Object> takeWhile(Iterator<Object> walk, Predicate<Object> predicate) {
    return new Ahead() {
      private boolean done;

      @Override
      void advance() {
        if (!done && walk.hasNext()) {
          Object value = walk.next();
          if (predicate.test(value)) {
            found(value);
          } else {
            done = true;
          }
        }
      }
    };
  }

  static Iterator<Object> skipWhile(Iterator<Object> walk, Predicate<Object> predicate) {
    boolean[] started = {false};
    return filter(
        walk,
        v -> {
          started[0] = started[0] || !predicate.test(v);
          return started[0];
        });
  }

  static Iterator<Object> zip(
      Iterator<Object> first,
      Iterator<Object> second,
      BiFunction<Object, Object, Object> function) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() && second.hasNext();
      }

      @Override
      public Object next() {
        return function.apply(first.next(), second.next());
      }
    };
  }

  static Iterator<Object> counted(Evaluation evaluation, int count, IntFunction<Object> function) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < count;
      }

      @Override
      public Object next() {
        evaluation.step();
        return function.apply(next++);
      }
    };
  }
}
