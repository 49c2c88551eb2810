package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.value.NetMapView;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The parameters of the URL template: names to text. */
final class ParametersView extends NetMapView {

  static final NetType TYPE =
      new NetType(
          new TypeDefinition("ApiManagement.Parameters", TypeKind.CLASS, "TKey", "TValue"),
          List.of(Core.STRING, Core.STRING));

  private final Map<String, String> parameters;

  ParametersView(Map<String, String> parameters) {
    super(TYPE);
    this.parameters = parameters;
  }

  @Override
  protected Object value(String key) {
    return parameters.get(key);
  }

  @Override
  protected boolean contains(String key) {
    return parameters.containsKey(key);
  }

  @Override
  protected Collection<String> names() {
    return parameters.keySet();
  }
}
