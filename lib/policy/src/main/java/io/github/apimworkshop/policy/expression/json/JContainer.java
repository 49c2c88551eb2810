package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.value.GuardedWalk;
import java.util.ArrayList;
import java.util.Iterator;

/** A token with children. */
public abstract sealed class JContainer extends JToken permits JObject, JArray, JProperty {

  private int changes;

  abstract void removeChild(JToken child);

  abstract void replaceChild(JToken child, JToken value);

  /** Adds content as Newtonsoft does: tokens, values, or several of them. */
  public abstract void add(Object content);

  /** Adds content before the child at an index; at the count it comes last. */
  public abstract void insert(int index, Object content);

  /** The number of children. */
  public int count() {
    return children().size();
  }

  /** Removes all children. */
  public abstract void removeAll();

  final void changed() {
    changes++;
  }

  /** Guards a walk through what this container holds. */
  final Iterator<Object> guarded(Iterator<?> elements) {
    return new GuardedWalk(elements, () -> changes);
  }

  @Override
  public Iterator<Object> iterator() {
    return guarded(new ArrayList<>(children()).iterator());
  }

  /** The token itself, or a copy when it already has a parent; null becomes a null value. */
  final JToken adopt(JToken token) {
    JToken adopted =
        token == null ? JValue.ofNull() : token.parent() == null ? token : token.deepClone();
    adopted.setParent(this);
    return adopted;
  }
}
