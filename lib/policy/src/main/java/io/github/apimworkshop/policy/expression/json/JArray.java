package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import io.github.apimworkshop.policy.expression.value.NetText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** JArray. */
public final class JArray extends JContainer {

  private final List<JToken> items = new ArrayList<>();

  /** Appends a token. */
  public void append(JToken token) {
    items.add(adopt(token));
    changed();
  }

  /** Inserts a token. */
  public void insert(int index, JToken token) {
    if (index < 0 || index > items.size()) {
      throw NetException.outOfRange("Index must be within the bounds of the List.", "index");
    }
    items.add(index, adopt(token));
    changed();
  }

  /** The token at an index, with .NET's error. */
  public JToken at(int index) {
    return items.get(check(index));
  }

  /** Replaces the token at an index. */
  public void set(int index, JToken token) {
    items.set(check(index), adopt(token));
    changed();
  }

  /** Removes the token at an index. */
  public void removeAt(int index) {
    items.remove(check(index)).setParent(null);
    changed();
  }

  /** The index of exactly this token, not of an equal one, or -1. */
  public int indexOf(JToken token) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == token) {
        return i;
      }
    }
    return -1;
  }

  private int check(int index) {
    if (index < 0 || index >= items.size()) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
    return index;
  }

  @Override
  public void add(Object content) {
    insert(items.size(), content);
  }

  /** Several are added one by one, however deep they are nested; only tokens stay whole. */
  @Override
  public void insert(int index, Object content) {
    if (content instanceof Object[] several) {
      insertAll(index, Arrays.asList(several));
    } else if (JsonConvert.isSeveral(content)) {
      insertAll(index, (NetSequence) content);
    } else {
      insert(index, JsonConvert.contentToken(content));
    }
  }

  private void insertAll(int index, Iterable<Object> several) {
    int next = index;
    for (Object item : several) {
      int before = items.size();
      insert(next, item);
      next += items.size() - before;
    }
  }

  @Override
  void removeChild(JToken child) {
    items.removeIf(t -> t == child);
    changed();
    child.setParent(null);
  }

  @Override
  void replaceChild(JToken child, JToken value) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == child) {
        child.setParent(null);
        items.set(i, adopt(value));
        changed();
      }
    }
  }

  @Override
  public void removeAll() {
    items.forEach(t -> t.setParent(null));
    items.clear();
    changed();
  }

  @Override
  public JToken get(Object key) {
    if (key instanceof Integer index) {
      return at(index);
    }
    String shown = key instanceof String text ? JsonWriter.quoted(text) : NetText.of(key);
    throw NetException.argument(
        "Accessed JArray values with invalid key value: "
            + shown
            + ". Int32 array index expected.");
  }

  @Override
  public TokenType type() {
    return TokenType.ARRAY;
  }

  @Override
  public NetType netType() {
    return JsonTypes.ARRAY;
  }

  @Override
  public List<JToken> children() {
    return Collections.unmodifiableList(items);
  }

  @Override
  public int knownCount() {
    return items.size();
  }

  @Override
  public JArray deepClone() {
    JArray copy = new JArray();
    items.forEach(t -> copy.append(t.deepClone()));
    return copy;
  }

  @Override
  public boolean deepEquals(JToken other) {
    if (!(other instanceof JArray that) || that.items.size() != items.size()) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).deepEquals(that.items.get(i))) {
        return false;
      }
    }
    return true;
  }
}
