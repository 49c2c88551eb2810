package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.run.Constant;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Texts;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** Dollar strings. */
final class InterpolationBinder {

  private final Binder binder;

  InterpolationBinder(Binder binder) {
    this.binder = binder;
  }

  Value interpolated(Expr.Interpolated text) {
    List<Node> parts = new ArrayList<>();
    for (Expr.Piece piece : text.pieces()) {
      if (piece.hole() == null) {
        if (!piece.text().isEmpty()) {
          parts.add(new Constant(piece.text()));
        }
      } else {
        Value value = binder.operand(piece.hole());
        Node alignment =
            piece.alignment() == null ? null : binder.convert(piece.alignment(), Core.INT);
        boolean plain = alignment == null && piece.format() == null;
        parts.add(plain ? value.node() : Texts.formatted(value.node(), alignment, piece.format()));
      }
    }
    if (parts.isEmpty()) {
      return Value.of(new Constant(""), Core.STRING);
    }
    if (parts.size() == 1) {
      parts.add(new Constant(""));
    }
    return Value.of(Texts.concat(parts.toArray(new Node[0])), Core.STRING);
  }
}
