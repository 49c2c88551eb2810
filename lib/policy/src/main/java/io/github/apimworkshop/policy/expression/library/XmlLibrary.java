package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Converter;
import io.github.apimworkshop.policy.expression.value.NetValue;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import io.github.apimworkshop.policy.expression.value.Sequences;
import io.github.apimworkshop.policy.expression.xml.XAttribute;
import io.github.apimworkshop.policy.expression.xml.XContainer;
import io.github.apimworkshop.policy.expression.xml.XDocument;
import io.github.apimworkshop.policy.expression.xml.XElement;
import io.github.apimworkshop.policy.expression.xml.XName;
import io.github.apimworkshop.policy.expression.xml.XNode;
import io.github.apimworkshop.policy.expression.xml.XText;
import io.github.apimworkshop.policy.expression.xml.XmlReader;
import io.github.apimworkshop.policy.expression.xml.XmlTypes;
import io.github.apimworkshop.policy.expression.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;

/** System.Xml.Linq. */
final class XmlLibrary {

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
    Enumerations.define(
        table,
        "System.Xml.Linq.SaveOptions",
        "None",
        "DisableFormatting",
        "OmitDuplicateNamespaces");
    names(table);
    new TypeBuilder(table, XmlTypes.OBJECT.definition());
    new TypeBuilder(table, XmlTypes.NODE.definition())
        .bases("XObject")
        .get("XElement Parent", s -> ((XNode) s).parent())
        .method(
            "void Remove()",
            (s, a) -> {
              ((XNode) s).remove();
              return null;
            })
        .method(
            "void ReplaceWith(object content)",
            (s, a) -> {
              ((XNode) s).replaceWith(a[0]);
              return null;
            })
        .method(
            "string ToString(SaveOptions options)",
            (s, a) -> XmlWriter.write((XNode) s, Arguments.flag(a[0]) != 1))
        .refuse("WriteTo", "CreateReader", "ReadFrom");
    container(new TypeBuilder(table, XmlTypes.CONTAINER.definition()));
    element(new TypeBuilder(table, XmlTypes.ELEMENT.definition()));
    new TypeBuilder(table, XmlTypes.DOCUMENT.definition())
        .bases("XContainer")
        .create("(params object[] content)", a -> filled(new XDocument(), a[0]))
        .get("XElement Root", s -> ((XDocument) s).root())
        .fixed(
            "XDocument Parse(string text)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return XmlReader.read(text(a[0]));
            })
        .refuse("Load", "Save", "Declaration", "DocumentType");
    attribute(new TypeBuilder(table, XmlTypes.ATTRIBUTE.definition()));
    leaf(table, "XText", XmlTypes.TEXT);
    leaf(table, "XCData", XmlTypes.CDATA);
    leaf(table, "XComment", XmlTypes.COMMENT);
    extensions(
        new TypeBuilder(table, new TypeDefinition("System.Xml.Linq.Extensions", TypeKind.STATIC)));
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

  private static XContainer filled(XContainer container, Object content) {
    for (Object item : Arguments.items(content)) {
      container.add(item);
    }
    return container;
  }

  private static XContainer container(Object self) {
    return (XContainer) self;
  }

  private static XElement element(Object self) {
    return (XElement) self;
  }

  private static SequenceView view(NetType type, List<?> nodes) {
    List<Object> copy = new ArrayList<>(nodes);
    return new SequenceView(type, copy::iterator);
  }

  private static void container(TypeBuilder type) {
    type.bases("XNode")
        .method("XElement Element(XName name)", (s, a) -> container(s).element((XName) a[0]))
        .method(
            "IEnumerable<XElement> Elements()",
            (s, a) -> view(XmlTypes.ELEMENT, container(s).elements(null)))
        .method(
            "IEnumerable<XElement> Elements(XName name)",
            (s, a) -> view(XmlTypes.ELEMENT, container(s).elements((XName) a[0])))
        .method(
            "IEnumerable<XElement> Descendants()",
            (s, a) -> view(XmlTypes.ELEMENT, container(s).descendants(null)))
        .method(
            "IEnumerable<XElement> Descendants(XName name)",
            (s, a) -> view(XmlTypes.ELEMENT, container(s).descendants((XName) a[0])))
        .method("IEnumerable<XNode> Nodes()", (s, a) -> view(XmlTypes.NODE, container(s).nodes()))
        .get(
            "XNode FirstNode",
            s -> container(s).nodes().isEmpty() ? null : container(s).nodes().get(0))
        .get(
            "XNode LastNode",
            s ->
                container(s).nodes().isEmpty()
                    ? null
                    : container(s).nodes().get(container(s).nodes().size() - 1))
        .method(
            "void Add(params object[] content)",
            (e, s, a) -> {
              e.allocate(1);
              filled(container(s), a[0]);
              return null;
            })
        .method(
            "void Add(object content)",
            (e, s, a) -> {
              e.allocate(1);
              container(s).add(a[0]);
              return null;
            })
        .method(
            "void RemoveNodes()",
            (s, a) -> {
              container(s).removeNodes();
              return null;
            })
        .method(
            "void ReplaceNodes(params object[] content)",
            (s, a) -> {
              container(s).removeNodes();
              filled(container(s), a[0]);
              return null;
            });
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
            "(XName name, params object[] content)", a -> filled(new XElement((XName) a[0]), a[1]))
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
        .fixed(
            "XElement Parse(string text)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return detached(XmlReader.read(text(a[0])));
            })
        .method("XAttribute Attribute(XName name)", (s, a) -> element(s).attribute((XName) a[0]))
        .method(
            "IEnumerable<XAttribute> Attributes()",
            (s, a) -> view(XmlTypes.ATTRIBUTE, element(s).attributes()))
        .method(
            "IEnumerable<XAttribute> Attributes(XName name)",
            (s, a) ->
                view(
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
        .method(
            "XNamespace GetDefaultNamespace()",
            (s, a) -> new Namespace(element(s).name().namespace()))
        .refuse("Load", "Save");
    conversions(type, "XElement");
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
    for (NumberKind kind :
        List.of(NumberKind.INT, NumberKind.LONG, NumberKind.DOUBLE, NumberKind.DECIMAL)) {
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

  private static void leaf(TypeTable table, String name, NetType type) {
    TypeBuilder builder =
        new TypeBuilder(table, type.definition())
            .create("(string value)", a -> new XText(type, text(a[0])))
            .property(
                "string Value",
                s -> ((XText) s).value(),
                (s, a) -> {
                  ((XText) s).setValue(text(a[0]));
                  return null;
                });
    builder.bases(name.equals("XCData") ? "XText" : "XNode");
  }

  private static void extensions(TypeBuilder type) {
    String elements = "(this IEnumerable<T> source";
    type.fixed(
            "IEnumerable<XElement> Elements<T>" + elements + ")",
            a -> below(a[0], c -> c.elements(null)))
        .fixed(
            "IEnumerable<XElement> Elements<T>" + elements + ", XName name)",
            a -> below(a[0], c -> c.elements((XName) a[1])))
        .fixed(
            "IEnumerable<XElement> Descendants<T>" + elements + ")",
            a -> below(a[0], c -> c.descendants(null)))
        .fixed(
            "IEnumerable<XElement> Descendants<T>" + elements + ", XName name)",
            a -> below(a[0], c -> c.descendants((XName) a[1])))
        .fixed(
            "void Remove(this IEnumerable<XNode> source)",
            a -> {
              Sequences.toList(a[0]).forEach(n -> ((XNode) n).remove());
              return null;
            })
        .fixed(
            "void Remove(this IEnumerable<XAttribute> source)",
            a -> {
              Sequences.toList(a[0]).forEach(n -> ((XAttribute) n).remove());
              return null;
            });
  }

  private static Object below(
      Object source, java.util.function.Function<XContainer, List<XElement>> function) {
    List<Object> all = new ArrayList<>();
    for (Object item : Sequences.toList(source)) {
      if (item instanceof XContainer container) {
        all.addAll(function.apply(container));
      }
    }
    return view(XmlTypes.ELEMENT, all);
  }
}
