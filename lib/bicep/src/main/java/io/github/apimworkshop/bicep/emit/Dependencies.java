package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.Body;
import io.github.apimworkshop.bicep.semantics.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what each entry has to wait for. */
final class Dependencies {
  private final FileLowering context;
  private final Mentions mentions;

  Dependencies(FileLowering context) {
    this.context = context;
    this.mentions = new Mentions(context.file);
  }

  /** A mention met on the way, and what loop variables stand for there. */
  private record Place(Mention mention, Locals inside, boolean chosenByLoop) {}

  /** Where a mention leads to; index null means all of the target. */
  private record Target(Symbol symbol, Mention mention, ArmExpr index, Locals inside) {}

  List<ArmExpr> of(Symbol symbol, Locals inside) {
    List<Target> found = new ArrayList<>();
    Set<Place> seen = new HashSet<>();
    for (Mention mention : mentions.of(symbol)) {
      follow(new Place(mention, inside, true), seen, found);
    }
    return found.stream()
        .map(Target::symbol)
        .distinct()
        .sorted(Comparator.comparing(Dependencies::symbolicName, Dependencies::compareNames))
        .flatMap(target -> entries(target, found).stream())
        .toList();
  }

  /**
   * Goes on through variables and skipped existing resources. Behind one that the running loop does
   * not choose, a position of the running loop says nothing about the member.
   */
  private void follow(Place place, Set<Place> seen, List<Target> found) {
    if (!seen.add(place)) {
      return;
    }
    Mention mention = place.mention();
    ArmExpr index =
        mention.index() == null ? null : context.expressions.lower(mention.index(), place.inside());
    boolean ofLoop = index != null && index.uses("copyIndex");
    if (isEnd(mention)) {
      boolean whole = index == null || (ofLoop && !place.chosenByLoop());
      Locals inside = inside(mention, index, place.inside());
      found.add(new Target(mention.target(), mention, whole ? null : index, inside));
      return;
    }
    Locals inside =
        inside(mention, index == null ? ArmExpr.call("copyIndex") : index, place.inside());
    for (Mention further : mentions.of(mention.target())) {
      follow(new Place(further, inside, place.chosenByLoop() && ofLoop), seen, found);
    }
  }

  private Locals inside(Mention mention, ArmExpr index, Locals outer) {
    return context.resources.at(Mentions.loop(mention.target()), index, outer);
  }

  private boolean isEnd(Mention mention) {
    if (mention.target() instanceof Symbol.Resource resource) {
      return !resource.existing()
          || (context.symbolic && !mention.weak() && !context.runtime.isInlined(resource));
    }
    return mention.target() instanceof Symbol.Module;
  }

  private List<ArmExpr> entries(Symbol symbol, List<Target> found) {
    List<Target> targets = found.stream().filter(target -> target.symbol().equals(symbol)).toList();
    for (Target target : targets) {
      if (target.index() == null) {
        return List.of(entry(target));
      }
    }
    List<Mention> seen = new ArrayList<>();
    List<ArmExpr> entries = new ArrayList<>();
    for (Target target : targets) {
      if (!seen.contains(target.mention())) {
        seen.add(target.mention());
        entries.add(entry(target));
      }
    }
    return entries;
  }

  private ArmExpr entry(Target target) {
    Symbol symbol = target.symbol();
    if (context.symbolic) {
      return context.resources.symbolicMember(symbolicName(symbol), target.index());
    }
    if (body(symbol).loop() != null && target.index() == null) {
      return ArmExpr.text(symbolicName(symbol));
    }
    return symbol instanceof Symbol.Resource resource
        ? context.resources.ownId(resource, target.inside())
        : context.resources.ownId((Symbol.Module) symbol, target.inside());
  }

  /** Underscore, colon, digits, letters; the case decides last, small letters first. */
  private static int compareNames(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      int difference = rank(a.charAt(i)) - rank(b.charAt(i));
      if (difference != 0) {
        return difference;
      }
    }
    return a.length() == b.length() ? b.compareTo(a) : a.length() - b.length();
  }

  private static int rank(char c) {
    return switch (c) {
      case '_' -> 0;
      case ':' -> 1;
      default -> Character.toLowerCase(c);
    };
  }

  private static String symbolicName(Symbol symbol) {
    return symbol instanceof Symbol.Resource resource ? resource.symbolicName() : symbol.name();
  }

  private static Body body(Symbol symbol) {
    return symbol instanceof Symbol.Resource resource
        ? resource.body()
        : ((Symbol.Module) symbol).body();
  }
}
