package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.value.NetMapView;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** context.Variables: a name that is not there reads as null instead of throwing. */
final class VariablesView extends NetMapView {

  private static final NetType TYPE =
      new NetType(
          new TypeDefinition("ApiManagement.Variables", TypeKind.CLASS, "TKey", "TValue"),
          List.of(Core.STRING, Core.OBJECT));

  private final Map<String, Object> variables;

  VariablesView(Map<String, Object> variables) {
    super(TYPE);
    this.variables = variables;
  }

  @Override
  protected Object value(String key) {
    return variables.get(key);
  }

  @Override
  protected boolean contains(String key) {
    return variables.containsKey(key);
  }

  @Override
  protected Collection<String> names() {
    return variables.keySet();
  }
}
