package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.Html;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.statistics.Evenness;
import io.github.apimworkshop.workshop.statistics.GoodnessOfFit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether a split fits its weights. {@code pValue} is how often independent calls would differ as
 * much or more; {@code evenness} how often they would be spread as evenly or more, empty for too
 * few calls.
 */
public record Verdict(double pValue, OptionalDouble evenness, String sentence)
    implements Displayable {
  /** Below this one run in twenty looks strange although nothing is wrong. */
  private static final double UNUSUAL = 0.05;

  /** Below this chance is no explanation any more. */
  private static final double WRONG = 0.001;

  static Verdict of(Shares shares) {
    List<Share> members = shares.list().stream().filter(s -> s.weight() > 0).toList();
    int strangers = shares.answered() - members.stream().mapToInt(Share::calls).sum();
    if (members.size() < 2 || shares.answered() == 0 || strangers > 0) {
      return undecided(shares, members, strangers);
    }
    double[] promised = members.stream().mapToDouble(Share::expected).toArray();
    int[] counts = members.stream().mapToInt(Share::calls).toArray();
    GoodnessOfFit fit = GoodnessOfFit.of(counts, promised);
    List<String> regions = members.stream().map(Share::region).toList();
    List<Integer> order = shares.order().stream().map(regions::indexOf).toList();
    OptionalDouble evenness = Evenness.probability(order, promised);
    return new Verdict(
        fit.pValue(), evenness, new VerdictWords(shares, members, fit, evenness).sentence());
  }

  private static Verdict undecided(Shares shares, List<Share> members, int strangers) {
    String why =
        shares.answered() == 0
            ? "No call was answered with a region, so there is no split to judge."
            : strangers > 0
                ? "%d calls were answered by regions without a weight: the split is not that of the pool."
                    .formatted(strangers)
                : "The pool has %d member with a weight, so there is nothing to split."
                    .formatted(members.size());
    double p = shares.answered() > 0 && strangers == 0 ? 1 : 0;
    return new Verdict(p, OptionalDouble.empty(), why);
  }

  /** False when chance would give such a split less than once in a thousand runs. */
  public boolean fits() {
    return pValue >= WRONG;
  }

  /** True when the split is odd, but not odd enough to exclude chance. */
  public boolean unusual() {
    return fits() && pValue < UNUSUAL;
  }

  /** True when chance would spread the calls this evenly less than once in a thousand runs. */
  public boolean closerThanChance() {
    return evenness.isPresent() && evenness.getAsDouble() < WRONG;
  }

  @Override
  public MimeBundle display() {
    return MimeBundle.html(sentence, "<p>" + Html.escape(sentence) + "</p>");
  }

  @Override
  public String toString() {
    return sentence;
  }
}
