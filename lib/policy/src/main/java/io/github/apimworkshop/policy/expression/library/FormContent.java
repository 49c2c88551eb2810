package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.KeyValue;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetList;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.util.ArrayList;
import java.util.List;

/** application/x-www-form-urlencoded as IDictionary of string to IList of string. */
final class FormContent {

  private FormContent() {}

  static NetDictionary parse(String text) {
    TypeTable table = StandardLibrary.table();
    TypeDefinition list = table.find(CollectionInterfaces.GENERIC + "List", 1);
    TypeDefinition dictionary = table.find(CollectionInterfaces.GENERIC + "Dictionary", 2);
    NetType values =
        new NetType(table.find(CollectionInterfaces.GENERIC + "IList", 1), List.of(Core.STRING));
    NetDictionary form =
        new NetDictionary(new NetType(dictionary, List.of(Core.STRING, values)), true);
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = WebText.urlDecode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : WebText.urlDecode(pair.substring(equals + 1));
        if (!form.containsKey(name)) {
          form.put(name, new NetList(new NetType(list, List.of(Core.STRING)), new ArrayList<>()));
        }
        ((NetList) form.get(name)).change().add(value);
      }
    }
    return form;
  }

  static String write(Object dictionary) {
    List<String> pairs = new ArrayList<>();
    for (Object entry : Sequences.toList(dictionary)) {
      KeyValue pair = (KeyValue) entry;
      for (Object value : Sequences.toList(pair.value())) {
        pairs.add(
            WebText.urlEncode(NetText.of(pair.key())) + "=" + WebText.urlEncode(NetText.of(value)));
      }
    }
    return String.join("&", pairs);
  }
}
