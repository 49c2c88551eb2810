package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import io.github.apimworkshop.policy.expression.xml.XContainer;
import io.github.apimworkshop.policy.expression.xml.XDeclaration;
import io.github.apimworkshop.policy.expression.xml.XElement;
import io.github.apimworkshop.policy.expression.xml.XName;
import io.github.apimworkshop.policy.expression.xml.XNode;
import io.github.apimworkshop.policy.expression.xml.XText;
import io.github.apimworkshop.policy.expression.xml.XmlTypes;
import io.github.apimworkshop.policy.expression.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** XNode, XContainer, text nodes and the declaration of a document. */
final class XmlNodeTypes {

  private static final NetType NODE_TYPE =
      NetType.of(new TypeDefinition("System.Xml.XmlNodeType", TypeKind.ENUM));

  private XmlNodeTypes() {}

  static void define(TypeTable table) {
    Enumerations.define(
        table,
        "System.Xml.Linq.SaveOptions",
        "None",
        "DisableFormatting",
        "OmitDuplicateNamespaces");
    Enumerations.define(
        table,
        NODE_TYPE.definition(),
        "None",
        "Element",
        "Attribute",
        "Text",
        "CDATA",
        "ProcessingInstruction=7",
        "Comment",
        "Document");
    new TypeBuilder(table, XmlTypes.OBJECT.definition())
        .get("XmlNodeType NodeType", XmlNodeTypes::nodeType);
    node(new TypeBuilder(table, XmlTypes.NODE.definition()));
    container(new TypeBuilder(table, XmlTypes.CONTAINER.definition()));
    leaf(table, "XText", XmlTypes.TEXT);
    leaf(table, "XCData", XmlTypes.CDATA);
    leaf(table, "XComment", XmlTypes.COMMENT);
    declaration(new TypeBuilder(table, XmlTypes.DECLARATION.definition()));
  }

  private static XNode node(Object self) {
    return (XNode) self;
  }

  private static XContainer container(Object self) {
    return (XContainer) self;
  }

  private static Object nodeType(Object self) {
    if (self instanceof XElement) {
      return new EnumValue(NODE_TYPE, 1);
    }
    if (self instanceof XContainer) {
      return new EnumValue(NODE_TYPE, 9);
    }
    if (self instanceof XText leaf) {
      int plain = leaf.isText() ? 3 : 8;
      return new EnumValue(NODE_TYPE, leaf.netType().equals(XmlTypes.CDATA) ? 4 : plain);
    }
    return new EnumValue(NODE_TYPE, 2);
  }

  static SequenceView view(NetType type, List<?> nodes) {
    List<Object> copy = new ArrayList<>(nodes);
    return new SequenceView(type, copy::iterator);
  }

  /** Found when it is walked; the walk ends early when what it gave last was taken out. */
  private static SequenceView walk(NetType type, Supplier<List<? extends XNode>> nodes) {
    return new SequenceView(
        type,
        () -> {
          XNode[] last = {null};
          return LinqIterators.takeWhile(
              new ArrayList<Object>(nodes.get()).iterator(),
              node -> {
                boolean goesOn = last[0] == null || last[0].isInside();
                last[0] = (XNode) node;
                return goesOn;
              });
        });
  }

  static SequenceView elements(List<? extends XNode> nodes, XName name) {
    return view(XmlTypes.ELEMENT, named(nodes, name));
  }

  /** The elements among nodes, all or those with a name. */
  static List<XElement> named(List<? extends XNode> nodes, XName name) {
    List<XElement> found = new ArrayList<>();
    for (XNode node : nodes) {
      if (node instanceof XElement element && (name == null || element.name().equals(name))) {
        found.add(element);
      }
    }
    return found;
  }

  static XContainer filled(XContainer container, Object content) {
    for (Object item : Arguments.items(content)) {
      container.add(item);
    }
    return container;
  }

  private static void node(TypeBuilder type) {
    type.bases("XObject")
        .get("XElement Parent", s -> node(s).parent())
        .get("XDocument Document", s -> node(s).document())
        .get("XNode NextNode", s -> beside(node(s), true))
        .get("XNode PreviousNode", s -> beside(node(s), false))
        .method("IEnumerable<XElement> Ancestors()", (s, a) -> elements(node(s).ancestors(), null))
        .method(
            "IEnumerable<XElement> Ancestors(XName name)",
            (s, a) -> elements(node(s).ancestors(), (XName) a[0]))
        .method(
            "void Remove()",
            (s, a) -> {
              node(s).remove();
              return null;
            })
        .method(
            "void ReplaceWith(object content)",
            (s, a) -> {
              node(s).replaceWith(a[0]);
              return null;
            })
        .method(
            "void ReplaceWith(params object[] content)",
            (s, a) -> {
              node(s).replaceWith(Arguments.items(a[0]));
              return null;
            })
        .method(
            "string ToString(SaveOptions options)",
            (s, a) -> XmlWriter.write(node(s), Arguments.flag(a[0]) != 1))
        .fixed(
            "bool DeepEquals(XNode n1, XNode n2)",
            a ->
                a[0] == a[1]
                    || (a[0] != null
                        && a[1] != null
                        && XmlWriter.write(node(a[0]), false)
                            .equals(XmlWriter.write(node(a[1]), false))))
        .refuse("WriteTo", "CreateReader", "ReadFrom", "CompareDocumentOrder");
    beside(type, "After", true);
    beside(type, "Before", false);
  }

  private static Object beside(XNode node, boolean after) {
    List<XNode> all = node.siblings(after);
    return all.isEmpty() ? null : all.get(after ? 0 : all.size() - 1);
  }

  private static void beside(TypeBuilder type, String side, boolean after) {
    type.method(
            "void Add" + side + "Self(object content)",
            (e, s, a) -> {
              e.allocate(1);
              node(s).addBeside(after, a[0]);
              return null;
            })
        .method(
            "void Add" + side + "Self(params object[] content)",
            (e, s, a) -> {
              e.allocate(1);
              node(s).addBeside(after, Arguments.items(a[0]));
              return null;
            })
        .method(
            "IEnumerable<XNode> Nodes" + side + "Self()",
            (s, a) -> view(XmlTypes.NODE, node(s).siblings(after)))
        .method(
            "IEnumerable<XElement> Elements" + side + "Self()",
            (s, a) -> elements(node(s).siblings(after), null))
        .method(
            "IEnumerable<XElement> Elements" + side + "Self(XName name)",
            (s, a) -> elements(node(s).siblings(after), (XName) a[0]));
  }

  private static void container(TypeBuilder type) {
    type.bases("XNode")
        .method("XElement Element(XName name)", (s, a) -> container(s).element((XName) a[0]))
        .method(
            "IEnumerable<XElement> Elements()",
            (s, a) -> walk(XmlTypes.ELEMENT, () -> container(s).elements(null)))
        .method(
            "IEnumerable<XElement> Elements(XName name)",
            (s, a) -> walk(XmlTypes.ELEMENT, () -> container(s).elements((XName) a[0])))
        .method(
            "IEnumerable<XElement> Descendants()",
            (s, a) -> walk(XmlTypes.ELEMENT, () -> container(s).descendants(null)))
        .method(
            "IEnumerable<XElement> Descendants(XName name)",
            (s, a) -> walk(XmlTypes.ELEMENT, () -> container(s).descendants((XName) a[0])))
        .method(
            "IEnumerable<XNode> Nodes()", (s, a) -> walk(XmlTypes.NODE, () -> container(s).nodes()))
        .method(
            "IEnumerable<XNode> DescendantNodes()",
            (s, a) -> walk(XmlTypes.NODE, () -> container(s).descendantNodes()))
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
            "void AddFirst(params object[] content)",
            (e, s, a) -> {
              e.allocate(1);
              container(s).insert(0, Arguments.items(a[0]));
              return null;
            })
        .method(
            "void AddFirst(object content)",
            (e, s, a) -> {
              e.allocate(1);
              container(s).insert(0, a[0]);
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

  private static void declaration(TypeBuilder type) {
    type.create(
            "(string version, string encoding, string standalone)",
            a -> new XDeclaration(text(a[0]), text(a[1]), text(a[2])))
        .property(
            "string Version",
            s -> ((XDeclaration) s).version(),
            (s, a) -> {
              ((XDeclaration) s).setVersion(text(a[0]));
              return null;
            })
        .property(
            "string Encoding",
            s -> ((XDeclaration) s).encoding(),
            (s, a) -> {
              ((XDeclaration) s).setEncoding(text(a[0]));
              return null;
            })
        .property(
            "string Standalone",
            s -> ((XDeclaration) s).standalone(),
            (s, a) -> {
              ((XDeclaration) s).setStandalone(text(a[0]));
              return null;
            });
  }
}
