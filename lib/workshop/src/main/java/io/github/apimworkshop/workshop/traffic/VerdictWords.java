package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.statistics.GoodnessOfFit;
import io.github.apimworkshop.workshop.statistics.Power;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The sentences of a verdict: the test, what it could have noticed, and what it noticed besides.
 */
final class VerdictWords {
  private static final double NINE_IN_TEN = 0.9;
  private static final double EVERY_SECOND = 0.5;

  private final Shares shares;
  private final List<Share> members;
  private final GoodnessOfFit fit;
  private final OptionalDouble evenness;

  VerdictWords(Shares shares, List<Share> members, GoodnessOfFit fit, OptionalDouble evenness) {
    this.shares = shares;
    this.members = members;
    this.fit = fit;
    this.evenness = evenness;
  }

  String sentence() {
    var verdict = new Verdict(fit.pValue(), evenness, "");
    String judgement =
        verdict.unusual() ? "are an odd fit for" : verdict.fits() ? "fit" : "do not fit";
    var words = new StringBuilder();
    words.append(
        "%d calls %s the weights %s (%s, %s)."
            .formatted(shares.answered(), judgement, weights(), fit.method().label(), p()));
    if (verdict.unusual()) {
      words.append(" One run in twenty looks like this by chance: repeat it with more calls.");
    }
    words.append(' ').append(power());
    if (verdict.closerThanChance()) {
      words.append(
          " The calls follow the weights closer than chance would: they are dealt out in turn, not"
              + " by dice.");
    }
    if (shares.leftOut() > 0) {
      words.append(
          " %d calls that failed or were retried are left out.".formatted(shares.leftOut()));
    }
    return words.toString();
  }

  private String weights() {
    return members.stream().map(s -> String.valueOf(s.weight())).collect(Collectors.joining(":"));
  }

  private String p() {
    double p = fit.pValue();
    return p < 0.001
        ? "p < 0.001"
        : String.format(Locale.ROOT, p < 0.01 ? "p = %.3f" : "p = %.2f", p);
  }

  private String power() {
    var power =
        new Power(shares.answered(), members.stream().mapToDouble(Share::expected).toArray());
    double often = power.noticedShare(NINE_IN_TEN);
    if (often < 0.005) {
      return "So few calls would hardly notice a wrong split.";
    }
    return "With this many calls a true split of %s would be noticed 9 times in 10, one of %s only every second time."
        .formatted(split(often), split(power.noticedShare(EVERY_SECOND)));
  }

  private String split(double first) {
    double grow = (1 - first) / (1 - members.get(0).expected());
    var shares = DoubleStream.builder().add(first);
    members.stream().skip(1).forEach(s -> shares.add(s.expected() * grow));
    return shares
        .build()
        .mapToObj(share -> String.valueOf(Math.round(100 * share)))
        .collect(Collectors.joining(":"));
  }
}
