package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** IPAddress; only literal addresses are parsed, no name is ever looked up. */
final class AddressTypes {

  private static final NetType TYPE =
      NetType.of(new TypeDefinition("System.Net.IPAddress", TypeKind.CLASS));
  private static final NetType FAMILY =
      NetType.of(new TypeDefinition("System.Net.Sockets.AddressFamily", TypeKind.ENUM));
  private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern VERSION_6 =
      Pattern.compile("\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?]?");

  private AddressTypes() {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Address(byte[] bytes) implements NetValue {
    @Override
    public NetType netType() {
      return TYPE;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Address that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return bytes.length == 4 ? dotted(bytes) : compressed(bytes);
    }
  }

  static void define(TypeTable table) {
    Enumerations.define(table, FAMILY.definition(), "InterNetwork=2", "InterNetworkV6=23");
    new TypeBuilder(table, TYPE.definition())
        .getStatic("IPAddress Loopback", () -> new Address(new byte[] {127, 0, 0, 1}))
        .fixed("IPAddress Parse(string ipString)", a -> parse((String) a[0]))
        .fixed(
            "bool TryParse(string ipString, out IPAddress address)",
            a -> (a[1] = tryParse((String) a[0])) != null)
        .fixed("bool IsLoopback(IPAddress address)", a -> isLoopback(((Address) a[0]).bytes))
        .get(
            "System.Net.Sockets.AddressFamily AddressFamily",
            s -> new EnumValue(FAMILY, ((Address) s).bytes.length == 4 ? 2 : 23))
        .method("byte[] GetAddressBytes()", (s, a) -> ((Address) s).bytes.clone())
        .refuse(
            "MapToIPv4",
            "MapToIPv6",
            "ScopeId",
            "HostToNetworkOrder",
            "NetworkToHostOrder",
            "Any",
            "None",
            "Broadcast",
            ".ctor");
  }

  private static Address parse(String text) {
    if (text == null) {
      throw NetException.argumentNull("ipString");
    }
    Address address = tryParse(text);
    if (address == null) {
      throw NetException.format("An invalid IP address was specified.");
    }
    return address;
  }

  private static Address tryParse(String text) {
    if (text == null || !(VERSION_4.matcher(text).matches() || VERSION_6.matcher(text).matches())) {
      return null;
    }
    try {
      String bare = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
      return new Address(InetAddress.getByName(bare).getAddress());
    } catch (UnknownHostException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  private static boolean isLoopback(byte[] bytes) {
    return bytes.length == 4 ? bytes[0] == 127 : compressed(bytes).equals("::1");
  }

  private static String dotted(byte[] bytes) {
    return (bytes[0] & 255)
        + "."
        + (bytes[1] & 255)
        + "."
        + (bytes[2] & 255)
        + "."
        + (bytes[3] & 255);
  }

  private static String compressed(byte[] bytes) {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 255) << 8 | (bytes[2 * i + 1] & 255);
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        best = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        text.append("::");
        i += length - 1;
      } else {
        text.append(text.length() == 0 || text.charAt(text.length() - 1) == ':' ? "" : ":")
            .append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
