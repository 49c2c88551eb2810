package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.Arrays;
import java.util.List;

/** An anonymous object or a Tuple: named or numbered parts, compared by value. */
@SuppressWarnings("ArrayRecordComponent")
public record RecordValue(NetType netType, List<String> names, Object[] parts) implements NetValue {

  /** A Tuple. */
  public static RecordValue tuple(NetType type, Object... parts) {
    return new RecordValue(type, null, parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordValue that
        && netType.equals(that.netType)
        && Arrays.equals(parts, that.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  @Override
  public String toString() {
    if (names != null && parts.length == 0) {
      return "{ }";
    }
    StringBuilder text = new StringBuilder(names == null ? "(" : "{ ");
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : ", ");
      if (names != null) {
        text.append(names.get(i)).append(" = ");
      }
      text.append(NetText.of(parts[i]));
    }
    return text.append(names == null ? ")" : " }").toString();
  }
}
