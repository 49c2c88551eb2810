package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.List;

/** What a name stands for. Compared by identity. */
public abstract sealed class Symbol {
  private final String name;

  private Symbol(String name) {
    this.name = name;
  }

  /** The declared name. */
  public final String name() {
    return name;
  }

  @Override
  public final String toString() {
    return name;
  }

  /** A parameter of the template. */
  public static final class Param extends Symbol {
    private final Decl.Param declaration;

    Param(Decl.Param declaration) {
      super(declaration.name().name());
      this.declaration = declaration;
    }

    /** Its syntax. */
    public Decl.Param declaration() {
      return declaration;
    }
  }

  /** A variable. */
  public static final class Var extends Symbol {
    private final Decl.Var declaration;

    Var(Decl.Var declaration) {
      super(declaration.name().name());
      this.declaration = declaration;
    }

    /** Its syntax. */
    public Decl.Var declaration() {
      return declaration;
    }
  }

  /** An output. */
  public static final class Output extends Symbol {
    private final Decl.Output declaration;

    Output(Decl.Output declaration) {
      super(declaration.name().name());
      this.declaration = declaration;
    }

    /** Its syntax. */
    public Decl.Output declaration() {
      return declaration;
    }
  }

  /** A user-defined type. */
  public static final class Type extends Symbol {
    private final Decl.Type declaration;

    Type(Decl.Type declaration) {
      super(declaration.name().name());
      this.declaration = declaration;
    }

    /** Its syntax. */
    public Decl.Type declaration() {
      return declaration;
    }
  }

  /** A user-defined function. */
  public static final class Func extends Symbol {
    private final Decl.Func declaration;

    Func(Decl.Func declaration) {
      super(declaration.name().name());
      this.declaration = declaration;
    }

    /** Its syntax. */
    public Decl.Func declaration() {
      return declaration;
    }
  }

  /** A resource, top-level or nested in another one. */
  public static final class Resource extends Symbol {
    private final Decl.Resource declaration;
    private final Body body;
    private final Resource container;
    private final List<Resource> nested = new ArrayList<>();
    private final String type;
    private final String apiVersion;

    Resource(Decl.Resource declaration, Resource container) {
      super(declaration.name().name());
      this.declaration = declaration;
      this.body = Body.of(declaration.value());
      this.container = container;
      String written =
          declaration.type() instanceof Expr.Str text && text.isLiteral() ? text.text() : "";
      int at = written.indexOf('@');
      String ownType = at < 0 ? written : written.substring(0, at);
      String ownVersion = at < 0 ? "" : written.substring(at + 1);
      this.apiVersion =
          ownVersion.isEmpty() && container != null ? container.apiVersion : ownVersion;
      this.type =
          ResourceTypeNames.written(
              container == null ? ownType : container.type + "/" + ownType, apiVersion);
      if (container != null) {
        container.nested.add(this);
      }
    }

    /** Its syntax. */
    public Decl.Resource declaration() {
      return declaration;
    }

    /** Loop, condition and properties. */
    public Body body() {
      return body;
    }

    /** The resource it is nested in, or null. */
    public Resource container() {
      return container;
    }

    /** The resources nested in it, in source order. */
    public List<Resource> nested() {
      return nested;
    }

    /** The full type, containers included, as Azure writes it where that is known. */
    public String type() {
      return type;
    }

    /** The version, taken from the container where not given. */
    public String apiVersion() {
      return apiVersion;
    }

    /** True for {@code existing}. */
    public boolean existing() {
      return declaration.existing();
    }

    /** The key of the entry in a template with symbolic names. */
    public String symbolicName() {
      return container == null ? name() : container.symbolicName() + "::" + name();
    }
  }

  /** A module. */
  public static final class Module extends Symbol {
    private final Decl.Module declaration;
    private final Body body;

    Module(Decl.Module declaration) {
      super(declaration.name().name());
      this.declaration = declaration;
      this.body = Body.of(declaration.value());
    }

    /** Its syntax. */
    public Decl.Module declaration() {
      return declaration;
    }

    /** Loop, condition and properties. */
    public Body body() {
      return body;
    }
  }

  /** A loop variable, lambda parameter or function parameter. */
  public static final class Local extends Symbol {
    private final Kind kind;
    private final Expr.For loop;
    private final TypeExpr type;

    Local(String name, Kind kind, Expr.For loop, TypeExpr type) {
      super(name);
      this.kind = kind;
      this.loop = loop;
      this.type = type;
    }

    /** A nameless local for the position of a loop. */
    public static Local position() {
      return new Local("", Kind.INDEX, null, null);
    }

    /** Where the value comes from. */
    public Kind kind() {
      return kind;
    }

    /** The loop that declares it, or null. */
    public Expr.For loop() {
      return loop;
    }

    /** The declared type of a function parameter, or null. */
    public TypeExpr type() {
      return type;
    }

    /** The four ways to declare a local name. */
    public enum Kind {
      ITEM,
      INDEX,
      LAMBDA,
      PARAMETER
    }
  }

  /** {@code sys} or {@code az}. */
  public static final class Namespace extends Symbol {
    Namespace(String name) {
      super(name);
    }
  }

  /** A name imported from another file, standing for a type, variable or function there. */
  public static final class Imported extends Symbol {
    private final Decl.ImportItem item;
    private final FileModel origin;
    private final Symbol target;

    Imported(Decl.ImportItem item, FileModel origin, Symbol target) {
      super(item.name().name());
      this.item = item;
      this.origin = origin;
      this.target = target;
    }

    /** Its syntax. */
    public Decl.ImportItem item() {
      return item;
    }

    /** The file that declares it. */
    public FileModel origin() {
      return origin;
    }

    /** The symbol over there. */
    public Symbol target() {
      return target;
    }
  }

  /** {@code * as name} of an import. */
  public static final class Wildcard extends Symbol {
    private final FileModel origin;

    Wildcard(String name, FileModel origin) {
      super(name);
      this.origin = origin;
    }

    /** The imported file. */
    public FileModel origin() {
      return origin;
    }
  }

  /** {@code base}: the values of the parameters file that this one extends. */
  public static final class Base extends Symbol {
    /** The only name it has. */
    public static final String NAME = "base";

    private final FileModel origin;

    Base(FileModel origin) {
      super(NAME);
      this.origin = origin;
    }

    /** The extended file. */
    public FileModel origin() {
      return origin;
    }
  }

  /** {@code assert}: known, but not supported. */
  public static final class Assertion extends Symbol {
    Assertion(String name) {
      super(name);
    }
  }

  /** A name whose declaration could not be understood; its uses are not reported again. */
  public static final class Broken extends Symbol {
    Broken(String name) {
      super(name);
    }
  }
}
