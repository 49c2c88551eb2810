package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.List;

/** Parameters and return type of a delegate type. */
record DelegateShape(List<NetType> parameters, NetType returns) {

  static DelegateShape of(NetType type, NetType match) {
    List<NetType> arguments = type.arguments();
    int last = arguments.size() - 1;
    return switch (type.definition().name()) {
      case "Func", "Converter" ->
          new DelegateShape(arguments.subList(0, last), arguments.get(last));
      case "Predicate" -> new DelegateShape(arguments, Core.BOOL);
      case "Comparison" -> new DelegateShape(List.of(arguments.get(0), arguments.get(0)), Core.INT);
      case "MatchEvaluator" -> new DelegateShape(List.of(match), Core.STRING);
      default -> new DelegateShape(arguments, Core.VOID);
    };
  }
}
