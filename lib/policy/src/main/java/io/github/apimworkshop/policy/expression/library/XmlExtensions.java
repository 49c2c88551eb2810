package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Sequences;
import io.github.apimworkshop.policy.expression.xml.XAttribute;
import io.github.apimworkshop.policy.expression.xml.XContainer;
import io.github.apimworkshop.policy.expression.xml.XElement;
import io.github.apimworkshop.policy.expression.xml.XName;
import io.github.apimworkshop.policy.expression.xml.XNode;
import io.github.apimworkshop.policy.expression.xml.XmlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The extension methods of System.Xml.Linq.Extensions on sequences of nodes. */
final class XmlExtensions {

  private static final String SOURCE = "<T>(this IEnumerable<T> source";

  private XmlExtensions() {}

  static void define(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(table, new TypeDefinition("System.Xml.Linq.Extensions", TypeKind.STATIC));
    elements(type, "Elements", n -> n instanceof XContainer c ? c.elements(null) : List.of());
    elements(type, "Descendants", n -> n instanceof XContainer c ? c.descendants(null) : List.of());
    elements(type, "Ancestors", XNode::ancestors);
    elements(type, "DescendantsAndSelf", n -> withSelf(n, ((XContainer) n).descendants(null)));
    elements(type, "AncestorsAndSelf", n -> withSelf(n, n.ancestors()));
    type.fixed(
            "IEnumerable<XNode> Nodes" + SOURCE + ")",
            a -> XmlNodeTypes.view(XmlTypes.NODE, each(a[0], n -> ((XContainer) n).nodes())))
        .fixed(
            "IEnumerable<XNode> DescendantNodes" + SOURCE + ")",
            a ->
                XmlNodeTypes.view(
                    XmlTypes.NODE, each(a[0], n -> ((XContainer) n).descendantNodes())))
        .fixed(
            "IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source)",
            a -> attributes(a[0], null))
        .fixed(
            "IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name)",
            a -> attributes(a[0], (XName) a[1]))
        .fixed(
            "void Remove(this IEnumerable<XAttribute> source)",
            a -> {
              Sequences.toList(a[0]).forEach(n -> ((XAttribute) n).remove());
              return null;
            })
        .fixed(
            "void Remove" + SOURCE + ")",
            a -> {
              Sequences.toList(a[0]).forEach(n -> ((XNode) n).remove());
              return null;
            });
  }

  private static void elements(
      TypeBuilder type, String name, Function<XNode, List<? extends XNode>> function) {
    type.fixed(
            "IEnumerable<XElement> " + name + SOURCE + ")",
            a -> XmlNodeTypes.elements(each(a[0], function), null))
        .fixed(
            "IEnumerable<XElement> " + name + SOURCE + ", XName name)",
            a -> XmlNodeTypes.elements(each(a[0], function), (XName) a[1]));
  }

  private static List<XNode> withSelf(XNode self, List<? extends XNode> others) {
    List<XNode> all = new ArrayList<>(List.of(self));
    all.addAll(others);
    return all;
  }

  private static List<XNode> each(Object source, Function<XNode, List<? extends XNode>> function) {
    List<XNode> all = new ArrayList<>();
    for (Object item : Sequences.toList(source)) {
      if (item instanceof XNode node) {
        all.addAll(function.apply(node));
      }
    }
    return all;
  }

  private static Object attributes(Object source, XName name) {
    List<XAttribute> all = new ArrayList<>();
    for (Object item : Sequences.toList(source)) {
      ((XElement) item)
          .attributes().stream()
              .filter(a -> name == null || a.name().equals(name))
              .forEach(all::add);
    }
    return XmlNodeTypes.view(XmlTypes.ATTRIBUTE, all);
  }
}
