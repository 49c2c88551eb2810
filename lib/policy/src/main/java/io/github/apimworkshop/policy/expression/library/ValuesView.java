package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetMapView;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Claims and query parameters: names to string[]; names of query parameters are found without case.
 */
final class ValuesView extends NetMapView {

  static final NetType TYPE =
      new NetType(
          new TypeDefinition("ApiManagement.Values", TypeKind.CLASS, "TKey", "TValue"),
          List.of(Core.STRING, Core.arrayOf(Core.STRING)));

  private final Map<String, List<String>> values;
  private final boolean ignoreCase;

  ValuesView(Map<String, List<String>> values, boolean ignoreCase) {
    super(TYPE);
    this.values = values;
    this.ignoreCase = ignoreCase;
  }

  private List<String> find(String key) {
    List<String> exact = values.get(key);
    if (exact == null && ignoreCase) {
      for (Map.Entry<String, List<String>> entry : values.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(key)) {
          return entry.getValue();
        }
      }
    }
    return exact;
  }

  @Override
  protected Object value(String key) {
    List<String> found = find(key);
    return found == null ? null : NetArray.ofStrings(found);
  }

  @Override
  protected boolean contains(String key) {
    return find(key) != null;
  }

  @Override
  protected Collection<String> names() {
    return values.keySet();
  }
}
