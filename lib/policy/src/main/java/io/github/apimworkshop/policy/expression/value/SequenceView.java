package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A lazy sequence: every walk starts anew. */
public final class SequenceView implements NetSequence {

  private static final NetType TYPE = open();

  private final NetType elementType;
  private final Supplier<Iterator<Object>> source;

  /** A sequence of elements of a static type. */
  public SequenceView(NetType elementType, Supplier<Iterator<Object>> source) {
    this.elementType = elementType;
    this.source = source;
  }

  private static NetType open() {
    TypeDefinition definition =
        new TypeDefinition("System.Linq.Enumerable+Iterator", TypeKind.CLASS, "T");
    definition.bases().add(Core.enumerable(definition.parameters().get(0)));
    return definition.open();
  }

  @Override
  public NetType elementType() {
    return elementType;
  }

  @Override
  public NetType netType() {
    return new NetType(TYPE.definition(), List.of(elementType));
  }

  @Override
  public Iterator<Object> iterator() {
    return source.get();
  }

  @Override
  public String toString() {
    return netType().clrName();
  }
}
