package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.function;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;

/** Any, All, Count, Sum, Min, Max, Average, Aggregate, Contains. */
final class LinqFolds {

  private static final List<NumberKind> KINDS =
      List.of(
          NumberKind.INT, NumberKind.LONG, NumberKind.FLOAT, NumberKind.DOUBLE, NumberKind.DECIMAL);

  private LinqFolds() {}

  static void define(TypeBuilder type) {
    String source = "(this IEnumerable<T> source";
    type.fixed("bool Any<T>" + source + ")", (e, t, a) -> LinqTypes.walk(e, a[0]).hasNext())
        .fixed(
            "bool Any<T>" + source + ", Func<T, bool> predicate)",
            (e, t, a) ->
                LinqIterators.filter(LinqTypes.walk(e, a[0]), function(a[1])::test).hasNext())
        .fixed(
            "bool All<T>" + source + ", Func<T, bool> predicate)",
            (e, t, a) ->
                !LinqIterators.filter(LinqTypes.walk(e, a[0]), v -> !function(a[1]).test(v))
                    .hasNext())
        .fixed("int Count<T>" + source + ")", (e, t, a) -> count(e, a[0], null))
        .fixed(
            "int Count<T>" + source + ", Func<T, bool> predicate)",
            (e, t, a) -> count(e, a[0], function(a[1])))
        .fixed("long LongCount<T>" + source + ")", (e, t, a) -> (long) count(e, a[0], null))
        .fixed(
            "bool Contains<T>" + source + ", T value)",
            (e, t, a) -> LinqTypes.collect(e, a[0]).contains(a[1]))
        .fixed(
            "bool Contains<T>" + source + ", T value, IEqualityComparer<T> comparer)",
            (e, t, a) -> contains(e, a))
        .fixed(
            "T Aggregate<T>" + source + ", Func<T, T, T> func)",
            (e, t, a) -> aggregate(LinqTypes.walk(e, a[0]), function(a[1])))
        .fixed(
            "A Aggregate<T, A>" + source + ", A seed, Func<A, T, A> func)",
            (e, t, a) -> aggregate(LinqTypes.walk(e, a[0]), a[1], function(a[2])))
        .fixed(
            "R Aggregate<T, A, R>"
                + source
                + ", A seed, Func<A, T, A> func, Func<A, R> resultSelector)",
            (e, t, a) ->
                function(a[3]).invoke(aggregate(LinqTypes.walk(e, a[0]), a[1], function(a[2]))));
    for (NumberKind kind : KINDS) {
      numbers(type, kind);
    }
    for (String name : List.of("Max", "Min")) {
      int sign = name.equals("Max") ? 1 : -1;
      type.fixed(
              "T " + name + "<T>" + source + ")",
              (e, t, a) -> extreme(LinqTypes.walk(e, a[0]), sign, t[0]))
          .fixed(
              "R " + name + "<T, R>" + source + ", Func<T, R> selector)",
              (e, t, a) -> extreme(selected(e, a), sign, t[1]));
    }
  }

  private static Iterator<Object> selected(Evaluation evaluation, Object[] a) {
    NetDelegate selector = function(a[1]);
    return LinqIterators.map(LinqTypes.walk(evaluation, a[0]), selector::invoke);
  }

  private static void numbers(TypeBuilder type, NumberKind kind) {
    String name = kind.type().displayName();
    String average = kind.integral() ? "double" : name;
    type.fixed(
            name + " Sum(this IEnumerable<" + name + "> source)",
            (e, a) -> sum(LinqTypes.walk(e, a[0]), kind))
        .fixed(
            name + " Sum<T>(this IEnumerable<T> source, Func<T, " + name + "> selector)",
            (e, t, a) -> sum(selected(e, a), kind))
        .fixed(
            average + " Average(this IEnumerable<" + name + "> source)",
            (e, a) -> average(LinqTypes.collect(e, a[0]), kind))
        .fixed(
            average + " Average<T>(this IEnumerable<T> source, Func<T, " + name + "> selector)",
            (e, t, a) -> averageOf(selected(e, a), kind));
  }

  private static int count(Evaluation evaluation, Object source, NetDelegate predicate) {
    int known = predicate == null && source != null ? Sequences.knownCount(source) : -1;
    if (known >= 0) {
      return known;
    }
    int count = 0;
    for (Iterator<Object> walk = LinqTypes.walk(evaluation, source); walk.hasNext(); ) {
      if (predicate == null) {
        walk.next();
        count++;
      } else if (predicate.test(walk.next())) {
        count++;
      }
    }
    return count;
  }

  private static boolean contains(Evaluation evaluation, Object[] a) {
    return LinqTypes.collect(evaluation, a[0]).stream()
        .anyMatch(
            v ->
                a[2] == null
                    ? java.util.Objects.equals(v, a[1])
                    : StringSearch.equal((String) v, (String) a[1], a[2]));
  }

  private static Object aggregate(Iterator<Object> walk, NetDelegate function) {
    if (!walk.hasNext()) {
      throw NetException.invalidOperation("Sequence contains no elements");
    }
    return aggregate(walk, walk.next(), function);
  }

  private static Object aggregate(Iterator<Object> walk, Object seed, NetDelegate function) {
    Object result = seed;
    while (walk.hasNext()) {
      result = function.invoke(result, walk.next());
    }
    return result;
  }

  private static Object sum(Iterator<Object> walk, NumberKind kind) {
    if (kind == NumberKind.DECIMAL) {
      BigDecimal total = BigDecimal.ZERO;
      while (walk.hasNext()) {
        total = total.add((BigDecimal) walk.next());
      }
      return Numbers.decimal(total);
    }
    if (!kind.integral()) {
      double total = 0;
      while (walk.hasNext()) {
        total += Numbers.toDouble(walk.next());
      }
      return Numbers.cast(total, kind);
    }
    java.math.BigInteger total = java.math.BigInteger.ZERO;
    while (walk.hasNext()) {
      total = total.add(Numbers.toBig(walk.next()));
    }
    if (total.bitLength() >= kind.bits()) {
      throw NetException.overflow("Arithmetic operation resulted in an overflow.");
    }
    return Numbers.ofBits(total.longValue(), kind);
  }

  private static Object averageOf(Iterator<Object> walk, NumberKind kind) {
    List<Object> values = new java.util.ArrayList<>();
    walk.forEachRemaining(values::add);
    return average(values, kind);
  }

  private static Object average(List<Object> values, NumberKind kind) {
    if (values.isEmpty()) {
      throw NetException.invalidOperation("Sequence contains no elements");
    }
    if (kind == NumberKind.DECIMAL) {
      BigDecimal total = (BigDecimal) sum(values.iterator(), kind);
      BigDecimal mean = total.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
      return Numbers.decimal(mean.stripTrailingZeros());
    }
    double total = 0;
    for (Object value : values) {
      total += Numbers.toDouble(value);
    }
    double mean = total / values.size();
    return kind == NumberKind.FLOAT ? (Object) (float) mean : (Object) mean;
  }

  private static Object extreme(Iterator<Object> walk, int sign, NetType type) {
    Object best = null;
    while (walk.hasNext()) {
      Object value = walk.next();
      if (value != null
          && (best == null || Integer.signum(Ordering.DEFAULT.compare(value, best)) == sign)) {
        best = value;
      }
    }
    if (best == null
        && type.isValueType()
        && !io.github.apimworkshop.policy.expression.model.Core.isNullable(type)) {
      throw NetException.invalidOperation("Sequence contains no elements");
    }
    return best;
  }
}
