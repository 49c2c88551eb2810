package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A node of a JSON tree. Mutable, not thread-safe. */
public abstract sealed class JToken implements NetSequence permits JContainer, JValue {

  private JContainer parent;

  /** What it is. */
  public abstract TokenType type();

  /** An independent copy without parent. */
  public abstract JToken deepClone();

  /** Whether two trees have the same content. */
  public abstract boolean deepEquals(JToken other);

  /** The children in order. */
  public abstract List<JToken> children();

  /** The child of a key, or null; a wrong kind of key is an error. */
  public abstract JToken get(Object key);

  /** The container it is in, or null. */
  public final JContainer parent() {
    return parent;
  }

  final void setParent(JContainer container) {
    parent = container;
  }

  /** The token at the top. */
  public final JToken root() {
    JToken top = this;
    while (top.parent != null) {
      top = top.parent;
    }
    return top;
  }

  /** The JSON path from the root. */
  public final String path() {
    StringBuilder path = new StringBuilder();
    List<JToken> line = new ArrayList<>();
    for (JToken token = this; token.parent != null; token = token.parent) {
      line.add(0, token);
    }
    for (JToken token : line) {
      if (token instanceof JProperty property) {
        boolean plain =
            property.name().chars().allMatch(c -> " .'/\"[]()\t\n\r\f\b\\".indexOf(c) < 0);
        path.append(
            plain
                ? (path.length() == 0 ? "" : ".") + property.name()
                : "['" + property.name().replace("'", "\\'") + "']");
      } else if (token.parent instanceof JArray array) {
        path.append('[').append(array.indexOf(token)).append(']');
      }
    }
    return path.toString();
  }

  /** Takes it out of its container. */
  public final void remove() {
    if (parent == null) {
      throw NetException.invalidOperation("The parent is missing.");
    }
    parent.removeChild(this);
  }

  /** Puts another token in its place. */
  public final void replace(JToken value) {
    if (parent == null) {
      throw NetException.invalidOperation("The parent is missing.");
    }
    parent.replaceChild(this, value);
  }

  /** Adds content to the container it is in, after it or before it. */
  public final void addBeside(boolean after, Object content) {
    if (parent == null) {
      throw NetException.invalidOperation("The parent is missing.");
    }
    parent.insert(index() + (after ? 1 : 0), content);
  }

  /** The tokens beside it that come after it, or before it. */
  public final List<JToken> siblings(boolean after) {
    if (parent == null) {
      return List.of();
    }
    List<JToken> all = parent.children();
    return after ? all.subList(index() + 1, all.size()) : all.subList(0, index());
  }

  /** Equal tokens are not the same token: an array may hold 1 twice. */
  private int index() {
    List<JToken> all = parent.children();
    int index = 0;
    while (all.get(index) != this) {
      index++;
    }
    return index;
  }

  /** The text with or without indentation. */
  public final String text(boolean indented) {
    return new JsonWriter(indented).write(this);
  }

  @Override
  public NetType elementType() {
    return JsonTypes.TOKEN;
  }

  @Override
  public Iterator<Object> iterator() {
    return new ArrayList<Object>(children()).iterator();
  }

  @Override
  public String toString() {
    return text(true);
  }
}
