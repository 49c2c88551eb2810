package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/**
 * Which bodies an expression may read: any use of a member Body counts, for its message when that
 * is named before it.
 */
public record BodyReads(boolean request, boolean response) {

  /** Walks the whole tree. */
  public static BodyReads of(SyntaxTree tree) {
    Walk walk = new Walk();
    walk.visit(tree.value() == null ? tree.block() : tree.value());
    return new BodyReads(walk.request, walk.response);
  }

  private static final class Walk {
    private boolean request;
    private boolean response;

    void visit(Object node) {
      if (node instanceof Expr.Member member && member.name().equals("Body")) {
        String owner = name(member.target());
        request |= !"Response".equals(owner);
        response |= !"Request".equals(owner);
      }
      if (node instanceof List<?> list) {
        list.forEach(this::visit);
      } else if (node instanceof Expr expr) {
        expression(expr);
      } else if (node instanceof Stmt stmt) {
        statement(stmt);
      }
    }

    private static String name(Expr expr) {
      if (expr instanceof Expr.Member member) {
        return member.name();
      } else if (expr instanceof Expr.Parenthesized inner) {
        return name(inner.inner());
      }
      return null;
    }

    private void expression(Expr expr) {
      SyntaxChildren.of(expr).forEach(this::visit);
    }

    private void statement(Stmt stmt) {
      SyntaxChildren.of(stmt).forEach(this::visit);
    }
  }
}
