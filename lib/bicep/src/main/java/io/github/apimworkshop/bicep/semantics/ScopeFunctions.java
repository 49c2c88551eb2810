package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.functions.Signature;
import java.util.List;
import java.util.Set;

/** The functions that name a scope; without arguments they need that scope around the file. */
final class ScopeFunctions {
  private static final Set<String> NAMES =
      Set.of("resourceGroup", "subscription", "managementGroup", "tenant");

  private ScopeFunctions() {}

  static boolean isScope(String function) {
    return NAMES.contains(function);
  }

  static List<Signature> available(String function, TargetScope scope) {
    List<Signature> all = BuiltIns.signatures(function);
    if (!NAMES.contains(function)) {
      return all;
    }
    return all.stream()
        .filter(signature -> isAvailable(function, signature.parameters().size(), scope))
        .toList();
  }

  private static boolean isAvailable(String function, int arguments, TargetScope scope) {
    boolean inGroup = scope == TargetScope.RESOURCE_GROUP;
    boolean inSubscription = inGroup || scope == TargetScope.SUBSCRIPTION;
    return switch (function) {
      case "resourceGroup" -> arguments == 2 || (arguments == 0 ? inGroup : inSubscription);
      case "subscription" -> arguments == 1 || inSubscription;
      case "managementGroup" -> arguments == 1 || scope == TargetScope.MANAGEMENT_GROUP;
      default -> true;
    };
  }
}
