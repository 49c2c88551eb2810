package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.json.JArray;
import io.github.apimworkshop.policy.expression.json.JContainer;
import io.github.apimworkshop.policy.expression.json.JToken;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetList;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import io.github.apimworkshop.policy.expression.value.Sequences;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What ICollection and IList do on arrays, lists and JSON arrays. */
final class Lists {

  private Lists() {}

  static int count(Object self) {
    int known = Sequences.knownCount(self);
    return known >= 0 ? known : Sequences.toList(self).size();
  }

  static boolean isGrowing(Object self) {
    return self instanceof NetList || self instanceof JContainer;
  }

  static Object get(Object self, int index) {
    if (self instanceof NetList list) {
      return list.get(index);
    } else if (self instanceof byte[] bytes) {
      return Unsigned.ofByte(bytes[bound(index, bytes.length)]);
    } else if (self instanceof JArray array) {
      return array.at(index);
    } else if (self instanceof NetArray array) {
      return array.items()[bound(index, array.items().length)];
    }
    List<Object> all = Sequences.toList(self);
    return all.get(bound(index, all.size()));
  }

  private static int bound(int index, int length) {
    if (index < 0 || index >= length) {
      throw NetException.indexOutOfRange();
    }
    return index;
  }

  static Object set(Object self, int index, Object value) {
    if (self instanceof NetList list) {
      list.change().set(list.check(index, list.items().size() - 1), value);
    } else if (self instanceof byte[] bytes) {
      bytes[bound(index, bytes.length)] = (byte) ((Unsigned) value).bits();
    } else if (self instanceof JArray array) {
      array.set(index, (JToken) value);
    } else {
      Object[] items = ((NetArray) self).items();
      items[bound(index, items.length)] = value;
    }
    return null;
  }

  private static NetList list(Object self) {
    if (self instanceof NetList list) {
      return list;
    }
    throw NetException.notSupported("Collection was of a fixed size.");
  }

  static Object add(Evaluation evaluation, Object self, Object value) {
    evaluation.allocate(1);
    if (self instanceof JContainer container) {
      container.add(value);
    } else {
      list(self).change().add(value);
    }
    return null;
  }

  static Object insert(Evaluation evaluation, Object self, Object[] a) {
    evaluation.allocate(1);
    if (self instanceof JArray array) {
      array.insert(Arguments.number(a[0]), (JToken) a[1]);
      return null;
    }
    NetList list = list(self);
    int index = Arguments.number(a[0]);
    if (index < 0 || index > list.items().size()) {
      throw NetException.outOfRange("Index must be within the bounds of the List.", "index");
    }
    list.change().add(index, a[1]);
    return null;
  }

  static Object removeAt(Object self, int index) {
    if (self instanceof JArray array) {
      array.removeAt(index);
    } else {
      NetList list = list(self);
      list.change().remove(list.check(index, list.items().size() - 1));
    }
    return null;
  }

  static boolean remove(Object self, Object value) {
    if (self instanceof JArray array) {
      int index = array.indexOf((JToken) value);
      if (index >= 0) {
        array.removeAt(index);
      }
      return index >= 0;
    }
    return list(self).change().remove(value);
  }

  static Object clear(Object self) {
    if (self instanceof JContainer container) {
      container.removeAll();
    } else {
      list(self).change().clear();
    }
    return null;
  }

  static int indexOf(Object self, Object value) {
    int index = 0;
    for (var walk = Sequences.iterate(self); walk.hasNext(); index++) {
      if (Objects.equals(walk.next(), value)) {
        return index;
      }
    }
    return -1;
  }

  static int find(Object self, Object predicate) {
    NetDelegate match = Arguments.function(predicate);
    int index = 0;
    for (var walk = Sequences.iterate(self); walk.hasNext(); index++) {
      if (match.test(walk.next())) {
        return index;
      }
    }
    return -1;
  }

  static Object found(Object self, Object predicate, NetType element) {
    int index = find(self, predicate);
    return index < 0 ? RuntimeTypes.defaultValue(element) : get(self, index);
  }

  static Object all(Object self, Object predicate, NetType element) {
    return NetArray.of(element, matching(self, predicate));
  }

  static List<Object> matching(Object self, Object predicate) {
    List<Object> matching = new ArrayList<>();
    for (Object item : Sequences.toList(self)) {
      if (Arguments.function(predicate).test(item)) {
        matching.add(item);
      }
    }
    return matching;
  }

  static Object each(Object self, Object action) {
    for (var walk = Sequences.iterate(self); walk.hasNext(); ) {
      Arguments.function(action).invoke(walk.next());
    }
    return null;
  }

  static Object converted(Object self, Object converter, NetType element) {
    List<Object> converted = new ArrayList<>();
    Sequences.toList(self).forEach(v -> converted.add(Arguments.function(converter).invoke(v)));
    return NetArray.of(element, converted);
  }

  static Object reverse(Object self) {
    List<Object> items = Sequences.toList(self);
    Collections.reverse(items);
    return replace(self, items);
  }

  static Object sort(Object self, Comparator<Object> order) {
    List<Object> items = Sequences.toList(self);
    try {
      items.sort(order);
    } catch (IllegalArgumentException contract) {
      throw NetException.invalidOperation(
          "Unable to sort because the IComparer.Compare() method returns inconsistent results.");
    }
    return replace(self, items);
  }

  private static Object replace(Object self, List<Object> items) {
    if (self instanceof NetList list) {
      List<Object> own = list.change();
      own.clear();
      own.addAll(items);
      return null;
    }
    for (int i = 0; i < items.size(); i++) {
      set(self, i, items.get(i));
    }
    return null;
  }

  static Comparator<Object> comparison(Object delegate) {
    NetDelegate function = Arguments.function(delegate);
    return (a, b) -> (Integer) function.invoke(a, b);
  }

  static Object copyTo(Object self, Object[] a) {
    return copy(self, 0, a[0], Arguments.number(a[1]), count(self));
  }

  static Object copy(Object from, int start, Object to, int target, int length) {
    List<Object> items = Sequences.toList(from);
    if (start < 0
        || target < 0
        || length < 0
        || start + length > items.size()
        || target + length > count(to)) {
      throw NetException.argument(
          "Destination array was not long enough. Check destIndex and length, and the array's lower bounds.");
    }
    for (int i = 0; i < length; i++) {
      set(to, target + i, items.get(start + i));
    }
    return null;
  }

  static Object clearRange(Object self, int index, int length) {
    Object initial =
        self instanceof NetArray array
            ? RuntimeTypes.defaultValue(array.elementType())
            : Unsigned.ofByte(0);
    for (int i = index; i < index + length; i++) {
      set(self, i, initial);
    }
    return null;
  }

  static Object cloned(Object self) {
    return self instanceof byte[] bytes
        ? bytes.clone()
        : new NetArray(((NetArray) self).elementType(), ((NetArray) self).items().clone());
  }
}
