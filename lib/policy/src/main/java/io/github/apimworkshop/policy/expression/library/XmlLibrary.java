package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Converter;
import io.github.apimworkshop.policy.expression.value.NetValue;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import io.github.apimworkshop.policy.expression.xml.XAttribute;
import io.github.apimworkshop.policy.expression.xml.XContainer;
import io.github.apimworkshop.policy.expression.xml.XDeclaration;
import io.github.apimworkshop.policy.expression.xml.XDocument;
import io.github.apimworkshop.policy.expression.xml.XElement;
import io.github.apimworkshop.policy.expression.xml.XName;
import io.github.apimworkshop.policy.expression.xml.XmlReader;
import io.github.apimworkshop.policy.expression.xml.XmlTypes;
import java.util.ArrayList;
import java.util.List;

/** System.Xml.Linq. */
final class XmlLibrary {

  private static final List<NumberKind> NUMBERS =
      List.of(
          NumberKind.INT,
          NumberKind.UINT,
          NumberKind.LONG,
          NumberKind.ULONG,
          NumberKind.FLOAT,
          NumberKind.DOUBLE,
          NumberKind.DECIMAL);

  private XmlLibrary() {}

  private record Namespace(String uri) implements NetValue {
    @Override
    public NetType netType() {
      return XmlTypes.NAMESPACE;
    }

    @Override
    public String toString() {
      return uri;
    }
  }

  static void define(TypeTable table) {
    names(table);
    XmlNodeTypes.define(table);
    element(new TypeBuilder(table, XmlTypes.ELEMENT.definition()));
    new TypeBuilder(table, XmlTypes.DOCUMENT.definition())
        .bases("XContainer")
        .create("(params object[] content)", a -> XmlNodeTypes.filled(new XDocument(), a[0]))
        .create(
            "(XDeclaration declaration, params object[] content)",
            a -> {
              XDocument made = new XDocument();
              made.setDeclaration((XDeclaration) a[0]);
              return XmlNodeTypes.filled(made, a[1]);
            })
        .create("(XDocument other)", a -> ((XDocument) a[0]).copy())
        .get("XElement Root", s -> ((XDocument) s).root())
        .property(
            "XDeclaration Declaration",
            s -> ((XDocument) s).declaration(),
            (s, a) -> {
              ((XDocument) s).setDeclaration((XDeclaration) a[0]);
              return null;
            })
        .fixed(
            "XDocument Parse(string text)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return XmlReader.read(text(a[0]));
            })
        .refuse("Load", "Save", "DocumentType", "WriteTo");
    attribute(new TypeBuilder(table, XmlTypes.ATTRIBUTE.definition()));
    XmlExtensions.define(table);
  }

  private static void names(TypeTable table) {
    new TypeBuilder(table, XmlTypes.NAMESPACE.definition())
        .get("string NamespaceName", s -> s.toString())
        .getStatic("XNamespace None", () -> new Namespace(""))
        .getStatic("XNamespace Xml", () -> new Namespace("http://www.w3.org/XML/1998/namespace"))
        .getStatic("XNamespace Xmlns", () -> new Namespace("http://www.w3.org/2000/xmlns/"))
        .fixed("XNamespace Get(string namespaceName)", a -> new Namespace(text(a[0])))
        .method("XName GetName(string localName)", (s, a) -> new XName(s.toString(), text(a[0])))
        .fixed(
            "XNamespace op_Implicit(string namespaceName)",
            a -> a[0] == null ? null : new Namespace(text(a[0])))
        .fixed(
            "XName op_Addition(XNamespace ns, string localName)",
            a -> new XName(a[0].toString(), text(a[1])))
        .fixed(
            "bool op_Equality(XNamespace left, XNamespace right)",
            a -> java.util.Objects.equals(a[0], a[1]))
        .fixed(
            "bool op_Inequality(XNamespace left, XNamespace right)",
            a -> !java.util.Objects.equals(a[0], a[1]));
    new TypeBuilder(table, XmlTypes.NAME.definition())
        .get("string LocalName", s -> ((XName) s).localName())
        .get("string NamespaceName", s -> ((XName) s).namespace())
        .get("XNamespace Namespace", s -> new Namespace(((XName) s).namespace()))
        .fixed("XName Get(string expandedName)", a -> XName.parse(text(a[0])))
        .fixed(
            "XName Get(string localName, string namespaceName)",
            a -> new XName(text(a[1]), text(a[0])))
        .fixed(
            "XName op_Implicit(string expandedName)",
            a -> a[0] == null ? null : XName.parse(text(a[0])))
        .fixed(
            "bool op_Equality(XName left, XName right)", a -> java.util.Objects.equals(a[0], a[1]))
        .fixed(
            "bool op_Inequality(XName left, XName right)",
            a -> !java.util.Objects.equals(a[0], a[1]));
  }

  private static XElement element(Object self) {
    return (XElement) self;
  }

  private static void element(TypeBuilder type) {
    type.bases("XContainer")
        .create("(XName name)", a -> new XElement((XName) a[0]))
        .create("(XElement other)", a -> element(a[0]).copy())
        .create(
            "(XName name, object content)",
            a -> {
              XElement made = new XElement((XName) a[0]);
              made.add(a[1]);
              return made;
            })
        .create(
            "(XName name, params object[] content)",
            a -> XmlNodeTypes.filled(new XElement((XName) a[0]), a[1]))
        .property(
            "XName Name",
            s -> element(s).name(),
            (s, a) -> {
              element(s).setName((XName) a[0]);
              return null;
            })
        .property(
            "string Value",
            s -> element(s).value(),
            (s, a) -> {
              element(s).setValue(a[0]);
              return null;
            })
        .get("bool IsEmpty", s -> element(s).nodes().isEmpty())
        .get("bool HasElements", s -> !element(s).elements(null).isEmpty())
        .get("bool HasAttributes", s -> !element(s).attributes().isEmpty())
        .get(
            "XAttribute FirstAttribute",
            s -> element(s).attributes().isEmpty() ? null : element(s).attributes().get(0))
        .get(
            "XAttribute LastAttribute",
            s ->
                element(s).attributes().isEmpty()
                    ? null
                    : element(s).attributes().get(element(s).attributes().size() - 1))
        .method("IEnumerable<XElement> AncestorsAndSelf()", (s, a) -> withSelf(s, true, null))
        .method(
            "IEnumerable<XElement> AncestorsAndSelf(XName name)",
            (s, a) -> withSelf(s, true, (XName) a[0]))
        .method("IEnumerable<XElement> DescendantsAndSelf()", (s, a) -> withSelf(s, false, null))
        .method(
            "IEnumerable<XElement> DescendantsAndSelf(XName name)",
            (s, a) -> withSelf(s, false, (XName) a[0]))
        .method(
            "void ReplaceAll(params object[] content)",
            (s, a) -> {
              element(s).removeNodes();
              element(s).attributes().clear();
              XmlNodeTypes.filled(element(s), a[0]);
              return null;
            })
        .method(
            "void ReplaceAttributes(params object[] content)",
            (s, a) -> {
              element(s).attributes().clear();
              XmlNodeTypes.filled(element(s), a[0]);
              return null;
            })
        .method(
            "XNamespace GetNamespaceOfPrefix(string prefix)",
            (s, a) -> namespace(element(s).namespaceOf(text(a[0]))))
        .method(
            "string GetPrefixOfNamespace(XNamespace ns)",
            (s, a) -> element(s).prefixOf(a[0].toString()))
        .fixed(
            "XElement Parse(string text)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return detached(XmlReader.read(text(a[0])));
            })
        .method("XAttribute Attribute(XName name)", (s, a) -> element(s).attribute((XName) a[0]))
        .method(
            "IEnumerable<XAttribute> Attributes()",
            (s, a) -> XmlNodeTypes.view(XmlTypes.ATTRIBUTE, element(s).attributes()))
        .method(
            "IEnumerable<XAttribute> Attributes(XName name)",
            (s, a) ->
                XmlNodeTypes.view(
                    XmlTypes.ATTRIBUTE,
                    element(s).attributes().stream().filter(x -> x.name().equals(a[0])).toList()))
        .method(
            "void SetAttributeValue(XName name, object value)",
            (s, a) -> {
              element(s).setAttribute((XName) a[0], a[1]);
              return null;
            })
        .method(
            "void SetElementValue(XName name, object value)",
            (s, a) -> {
              element(s).setElement((XName) a[0], a[1]);
              return null;
            })
        .method(
            "void SetValue(object value)",
            (s, a) -> {
              element(s).setValue(a[0]);
              return null;
            })
        .method(
            "void RemoveAll()",
            (s, a) -> {
              element(s).removeNodes();
              element(s).attributes().clear();
              return null;
            })
        .method(
            "void RemoveAttributes()",
            (s, a) -> {
              element(s).attributes().clear();
              return null;
            })
        .method("XNamespace GetDefaultNamespace()", (s, a) -> namespace(element(s).namespaceOf("")))
        .refuse("Load", "Save");
    conversions(type, "XElement");
  }

  private static SequenceView withSelf(Object self, boolean up, XName name) {
    List<XElement> all = new ArrayList<>(List.of(element(self)));
    all.addAll(up ? element(self).ancestors() : element(self).descendants(null));
    return XmlNodeTypes.view(XmlTypes.ELEMENT, XmlNodeTypes.named(all, name));
  }

  private static Namespace namespace(String uri) {
    return uri == null ? null : new Namespace(uri);
  }

  private static XElement detached(XDocument document) {
    XElement root = document.root();
    root.remove();
    return root;
  }

  private static void attribute(TypeBuilder type) {
    type.bases("XObject")
        .create(
            "(XName name, object value)", a -> new XAttribute((XName) a[0], XContainer.text(a[1])))
        .get("XName Name", s -> ((XAttribute) s).name())
        .get("XElement Parent", s -> ((XAttribute) s).parent())
        .get("bool IsNamespaceDeclaration", s -> ((XAttribute) s).isNamespaceDeclaration())
        .property(
            "string Value",
            s -> ((XAttribute) s).value(),
            (s, a) -> {
              ((XAttribute) s).setValue(text(a[0]));
              return null;
            })
        .method(
            "void SetValue(object value)",
            (s, a) -> {
              ((XAttribute) s).setValue(XContainer.text(a[0]));
              return null;
            })
        .method(
            "void Remove()",
            (s, a) -> {
              ((XAttribute) s).remove();
              return null;
            });
    conversions(type, "XAttribute");
  }

  /** (string)element and its relatives: a missing one is null, a missing number is an error. */
  private static void conversions(TypeBuilder type, String name) {
    type.fixed("string op_Explicit(" + name + " value)", a -> a[0] == null ? null : content(a[0]))
        .fixed(
            "bool op_Explicit(" + name + " value)",
            a ->
                Converter.bool(
                    required(a[0]).trim().equals("1")
                        ? "true"
                        : required(a[0]).trim().equals("0") ? "false" : required(a[0])))
        .fixed(
            "DateTime op_Explicit(" + name + " value)",
            a -> Converter.changeType(required(a[0]), Core.DATE_TIME))
        .fixed("Guid op_Explicit(" + name + " value)", a -> Converter.guid(required(a[0])));
    for (NumberKind kind : NUMBERS) {
      type.fixed(
              kind.type().displayName() + " op_Explicit(" + name + " value)",
              a -> Converter.number(required(a[0]), kind))
          .fixed(
              kind.type().displayName() + "? op_Explicit(" + name + " value)",
              a -> a[0] == null ? null : Converter.number(content(a[0]), kind));
    }
  }

  private static String content(Object node) {
    return node instanceof XElement element ? element.value() : ((XAttribute) node).value();
  }

  private static String required(Object node) {
    if (node == null) {
      throw NetException.argumentNull("element");
    }
    return content(node);
  }
}
