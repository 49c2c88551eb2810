package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.types.Type;
import java.util.Map;
import java.util.TreeMap;

/** Hand-written shapes of the resource types that load-balancing labs use. */
public final class ResourceShapes {
  private ResourceShapes() {}

  /** What can be read of a resource; open where the type is not known. */
  public static Type readable(String type) {
    Map<String, Type.Property> properties = new TreeMap<>();
    for (String name : new String[] {"id", "name", "type", "apiVersion"}) {
      properties.put(name, Type.Property.optional(Type.STRING));
    }
    return new Type.Obj(type, properties, Type.ANY);
  }

  /** What may be written to a resource with such a body, or null where the type is not known. */
  public static Type.Obj writable(String type, io.github.apimworkshop.bicep.syntax.Expr.Obj body) {
    return null;
  }
}
