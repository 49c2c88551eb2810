package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.KeyValue;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JObject: properties in order of insertion. */
public final class JObject extends JContainer {

  private Map<String, JProperty> properties = new LinkedHashMap<>();

  /** The property, or null. */
  public JProperty property(String name) {
    return properties.get(name);
  }

  /** The value of a property, or null when it is absent. */
  public JToken value(String name) {
    JProperty property = properties.get(name);
    return property == null ? null : property.value();
  }

  /** The value of a property found with or without case, or null. */
  public JToken value(String name, boolean ignoreCase) {
    JToken exact = value(name);
    if (exact != null || !ignoreCase) {
      return exact;
    }
    for (JProperty property : properties.values()) {
      if (property.name().equalsIgnoreCase(name)) {
        return property.value();
      }
    }
    return null;
  }

  /** Sets or replaces a property. */
  public void set(String name, JToken value) {
    if (name == null) {
      throw NetException.argumentNull("propertyName");
    }
    JProperty known = properties.get(name);
    if (known == null) {
      addProperty(new JProperty(name, value));
    } else {
      known.setValue(value);
    }
  }

  /** Adds a property; an existing name is an error. */
  public void addProperty(JProperty property) {
    if (properties.containsKey(property.name())) {
      throw duplicate(property.name());
    }
    properties.put(property.name(), (JProperty) adopt(property));
    changed();
  }

  private static NetException duplicate(String name) {
    return NetException.argument(
        "Can not add property "
            + name
            + " to Newtonsoft.Json.Linq.JObject. Property with the same name already exists on object.");
  }

  /** Removes a property; false when it was absent. */
  public boolean removeProperty(String name) {
    JProperty removed = properties.remove(name);
    if (removed != null) {
      removed.setParent(null);
      changed();
    }
    return removed != null;
  }

  /** The properties as key-value pairs of a type. */
  public Iterator<Object> pairs(NetType pair) {
    List<Object> pairs = new ArrayList<>();
    properties.values().forEach(p -> pairs.add(new KeyValue(pair, p.name(), p.value())));
    return guarded(pairs.iterator());
  }

  /** The names in order. */
  public List<String> names() {
    return new ArrayList<>(properties.keySet());
  }

  @Override
  public void add(Object content) {
    if (content instanceof JProperty property) {
      addProperty(property);
    } else if (content instanceof Object[] several) {
      for (Object item : several) {
        add(item);
      }
    } else if (content != null
        && !(content instanceof String)
        && !(content instanceof JToken)
        && isSequence(content)) {
      Sequences.iterate(content).forEachRemaining(this::add);
    } else {
      String shown = content instanceof JToken ? content.getClass().getSimpleName() : "JValue";
      throw NetException.argument(
          "Can not add Newtonsoft.Json.Linq." + shown + " to Newtonsoft.Json.Linq.JObject.");
    }
  }

  @Override
  public void insert(int index, Object content) {
    List<JProperty> before = new ArrayList<>(properties.values());
    List<JProperty> moved = new ArrayList<>(before.subList(index, before.size()));
    moved.forEach(p -> properties.remove(p.name()));
    try {
      for (JProperty later : moved) {
        if (content instanceof JProperty added && added.name().equals(later.name())) {
          throw duplicate(later.name());
        }
      }
      add(content);
    } finally {
      moved.forEach(p -> properties.put(p.name(), p));
    }
  }

  private static boolean isSequence(Object content) {
    return content instanceof io.github.apimworkshop.policy.expression.value.NetSequence;
  }

  /** Merges another object: objects recursively, arrays appended, the rest replaced. */
  public void merge(JObject other) {
    for (JProperty property : other.properties.values()) {
      JToken mine = value(property.name());
      if (mine instanceof JObject object && property.value() instanceof JObject theirs) {
        object.merge(theirs);
      } else if (mine instanceof JArray array && property.value() instanceof JArray theirs) {
        theirs.children().forEach(c -> array.append(c.deepClone()));
      } else if (property.value().type() != TokenType.NULL || mine == null) {
        set(property.name(), property.value().deepClone());
      }
    }
  }

  @Override
  void removeChild(JToken child) {
    removeProperty(((JProperty) child).name());
  }

  @Override
  void replaceChild(JToken child, JToken value) {
    if (!(value instanceof JProperty replacement)) {
      throw NetException.argument(
          "Can not add Newtonsoft.Json.Linq.JValue to Newtonsoft.Json.Linq.JObject.");
    }
    Map<String, JProperty> rebuilt = new LinkedHashMap<>();
    for (JProperty property : properties.values()) {
      JProperty kept = property == child ? (JProperty) adopt(replacement) : property;
      rebuilt.put(kept.name(), kept);
    }
    child.setParent(null);
    properties = rebuilt;
    changed();
  }

  @Override
  public void removeAll() {
    properties.values().forEach(p -> p.setParent(null));
    properties.clear();
    changed();
  }

  @Override
  public JToken get(Object key) {
    if (key instanceof String name) {
      return value(name);
    }
    throw NetException.argument(
        "Accessed JObject values with invalid key value: "
            + NetText.of(key)
            + ". Object property name expected.");
  }

  @Override
  public TokenType type() {
    return TokenType.OBJECT;
  }

  @Override
  public NetType netType() {
    return JsonTypes.OBJECT;
  }

  @Override
  public List<JToken> children() {
    return new ArrayList<>(properties.values());
  }

  @Override
  public int count() {
    return properties.size();
  }

  @Override
  public JObject deepClone() {
    JObject copy = new JObject();
    properties.values().forEach(p -> copy.addProperty(p.deepClone()));
    return copy;
  }

  @Override
  public boolean deepEquals(JToken other) {
    if (!(other instanceof JObject that) || that.properties.size() != properties.size()) {
      return false;
    }
    for (JProperty property : properties.values()) {
      JToken theirs = that.value(property.name());
      if (theirs == null || !property.value().deepEquals(theirs)) {
        return false;
      }
    }
    return true;
  }
}
