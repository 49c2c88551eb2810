package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.util.random.RandomGenerator;

/** Random: the host's numbers without a seed, .NET's own algorithm with one. */
final class RandomTypes {

  private static final NetType TYPE =
      NetType.of(new TypeDefinition("System.Random", TypeKind.CLASS));

  private RandomTypes() {}

  /** A source of doubles from 0 to below 1, of ints and of bytes. */
  private interface Source extends NetValue {
    double sample();

    int next();

    int next(int min, int max);

    @Override
    default NetType netType() {
      return TYPE;
    }
  }

  private record HostSource(RandomGenerator random) implements Source {
    @Override
    public double sample() {
      return random.nextDouble();
    }

    @Override
    public int next() {
      return random.nextInt(Integer.MAX_VALUE);
    }

    @Override
    public int next(int min, int max) {
      return min == max ? min : (int) random.nextLong(min, max);
    }

    @Override
    public String toString() {
      return "System.Random";
    }
  }

  private record SeededSource(SeededRandom random) implements Source {
    @Override
    public double sample() {
      return random.sample();
    }

    @Override
    public int next() {
      return random.next();
    }

    @Override
    public int next(int min, int max) {
      return random.next(min, max);
    }

    @Override
    public String toString() {
      return "System.Random";
    }
  }

  static void define(TypeTable table) {
    new TypeBuilder(table, TYPE.definition())
        .create("()", (Evaluation e, Object[] a) -> new HostSource(e.host().random()))
        .create("(int Seed)", a -> new SeededSource(new SeededRandom(Arguments.number(a[0]))))
        .method("int Next()", (s, a) -> ((Source) s).next())
        .method("int Next(int maxValue)", (s, a) -> below((Source) s, Arguments.number(a[0])))
        .method(
            "int Next(int minValue, int maxValue)",
            (s, a) -> between((Source) s, Arguments.number(a[0]), Arguments.number(a[1])))
        .method("double NextDouble()", (s, a) -> ((Source) s).sample())
        .method("void NextBytes(byte[] buffer)", (s, a) -> fill((Source) s, (byte[]) a[0]));
  }

  private static int below(Source source, int max) {
    if (max < 0) {
      throw NetException.outOfRange("'maxValue' must be greater than zero.", "maxValue");
    }
    return source.next(0, max);
  }

  private static int between(Source source, int min, int max) {
    if (min > max) {
      throw NetException.outOfRange("'minValue' cannot be greater than maxValue.", "minValue");
    }
    return source.next(min, max);
  }

  private static Object fill(Source source, byte[] buffer) {
    for (int i = 0; i < buffer.length; i++) {
      buffer[i] = (byte) source.next(0, 256);
    }
    return null;
  }
}
