package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.List;

/** JProperty: a name and one value. */
public final class JProperty extends JContainer {

  private final String name;
  private JToken value;

  /** A property; a null value becomes a null token. */
  public JProperty(String name, JToken value) {
    if (name == null) {
      throw NetException.argumentNull("name");
    }
    this.name = name;
    this.value = adopt(value);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The value, never null. */
  public JToken value() {
    return value;
  }

  /** Replaces the value. */
  public void setValue(JToken replacement) {
    if (replacement != value) {
      value.setParent(null);
      value = adopt(replacement);
    }
  }

  @Override
  public void insert(int index, Object content) {
    throw new NetException(
        "Newtonsoft.Json.JsonException",
        "Newtonsoft.Json.Linq.JProperty cannot have multiple values.");
  }

  @Override
  void removeChild(JToken child) {
    setValue(JValue.ofNull());
  }

  @Override
  void replaceChild(JToken child, JToken replacement) {
    setValue(replacement);
  }

  @Override
  public void add(Object content) {
    throw new NetException(
        "Newtonsoft.Json.JsonException",
        "Newtonsoft.Json.Linq.JProperty cannot have multiple values.");
  }

  @Override
  public void removeAll() {
    throw new NetException(
        "Newtonsoft.Json.JsonException",
        "Cannot add or remove items from Newtonsoft.Json.Linq.JProperty.");
  }

  @Override
  public JToken get(Object key) {
    throw NetException.invalidOperation(
        "Cannot access child value on Newtonsoft.Json.Linq.JProperty.");
  }

  @Override
  public TokenType type() {
    return TokenType.PROPERTY;
  }

  @Override
  public NetType netType() {
    return JsonTypes.PROPERTY;
  }

  @Override
  public List<JToken> children() {
    return List.of(value);
  }

  @Override
  public JProperty deepClone() {
    return new JProperty(name, value.deepClone());
  }

  @Override
  public boolean deepEquals(JToken other) {
    return other instanceof JProperty that
        && name.equals(that.name)
        && value.deepEquals(that.value);
  }
}
