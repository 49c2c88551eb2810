package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;

/** Chooses the binding of an expression; the small kinds are bound here. */
final class ExpressionBinder {

  private final Binder binder;
  private final NameBinder names;
  private final CastBinder casts;
  private final ConditionalBinder conditionals;
  private final InterpolationBinder interpolations;

  ExpressionBinder(Binder binder) {
    this.binder = binder;
    this.names = new NameBinder(binder);
    this.casts = new CastBinder(binder);
    this.conditionals = new ConditionalBinder(binder);
    this.interpolations = new InterpolationBinder(binder);
  }

  Bound bind(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal.value());
    } else if (expr instanceof Expr.Name name) {
      return names.name(name);
    } else if (expr instanceof Expr.Member member) {
      return binder.members().member(binder.bind(member.target()), member, false);
    } else if (expr instanceof Expr.Call call) {
      return binder.calls().call(call);
    } else if (expr instanceof Expr.Index index) {
      return binder.calls().index(index);
    } else if (expr instanceof Expr.Binary binary) {
      return binder.operators().binary(binary);
    } else if (expr instanceof Expr.Unary unary) {
      return binder.operators().unary(unary);
    } else if (expr instanceof Expr.Parenthesized parenthesized) {
      return binder.bind(parenthesized.inner());
    } else if (expr instanceof Expr.Cast cast) {
      return casts.cast(cast);
    } else if (expr instanceof Expr.Interpolated text) {
      return interpolations.interpolated(text);
    } else if (expr instanceof Expr.Conditional conditional) {
      return conditionals.conditional(conditional);
    } else if (expr instanceof Expr.ConditionalAccess access) {
      return conditionals.conditionalAccess(access);
    }
    return other(expr);
  }

  private Bound other(Expr expr) {
    if (expr instanceof Expr.Receiver) {
      return conditionals.receiver();
    } else if (expr instanceof Expr.TypeName name) {
      return new Bound.TypeRef(binder.type(name.type()));
    } else if (expr instanceof Expr.Lambda lambda) {
      return new Bound.Lambda(lambda);
    } else if (expr instanceof Expr.Assign assign) {
      return binder.assignments().assign(assign);
    } else if (expr instanceof Expr.Postfix postfix) {
      return binder.assignments().step(postfix.operand(), postfix.operator(), true, postfix);
    } else if (expr instanceof Expr.New creation) {
      return binder.creations().creation(creation);
    } else if (expr instanceof Expr.NewArray array) {
      return binder.creations().array(array);
    } else if (expr instanceof Expr.NewAnonymous anonymous) {
      return binder.creations().anonymous(anonymous);
    } else if (expr instanceof Expr.As as) {
      return casts.as(as);
    } else if (expr instanceof Expr.IsType is) {
      return casts.isType(is);
    } else if (expr instanceof Expr.IsConstant is) {
      return casts.isConstant(is);
    } else if (expr instanceof Expr.Default value) {
      return defaultValue(value);
    } else if (expr instanceof Expr.Checked checked) {
      return checked(checked);
    } else if (expr instanceof Expr.Throw thrown) {
      return new Value(
          Casts.raise(binder.convert(thrown.value(), Core.EXCEPTION)),
          Core.NEVER,
          Bound.NOT_CONSTANT,
          null);
    } else if (expr instanceof Expr.OutDeclaration out) {
      return new Bound.OutVariable(out);
    } else if (expr instanceof Expr.Initializer) {
      return binder.error(
          expr,
          "Can only use array initializer expressions to assign to array types. Try using a new expression instead.");
    }
    return Value.error();
  }

  private static Value literal(Object value) {
    if (value instanceof String text) {
      return Value.constant(text.intern(), Core.STRING);
    }
    return value == null
        ? Value.constant(null, Core.NULL)
        : Value.constant(value, RuntimeTypes.of(value));
  }

  private Value defaultValue(Expr.Default value) {
    if (value.type() == null) {
      return binder.error(
          value,
          "Feature 'default literal' is not available in C# 7.0. Please use language version 7.1 or greater.");
    }
    NetType type = binder.type(value.type());
    return Value.constant(RuntimeTypes.defaultValue(type), type);
  }

  private Bound checked(Expr.Checked expr) {
    boolean checkedBefore = binder.checked;
    boolean uncheckedBefore = binder.unchecked;
    binder.checked = expr.checked();
    binder.unchecked = !expr.checked();
    Bound bound = binder.bind(expr.operand());
    binder.checked = checkedBefore;
    binder.unchecked = uncheckedBefore;
    return bound;
  }
}
