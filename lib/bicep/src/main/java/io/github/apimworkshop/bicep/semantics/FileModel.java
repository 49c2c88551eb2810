package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.SyntaxTree;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known about one file once its names are bound. Filled by the binder, then only read. */
public final class FileModel {
  private final SyntaxTree tree;
  private final ObjectNode template;
  private final Problems problems = new Problems();
  private final IdentityHashMap<Expr, Symbol> bindings = new IdentityHashMap<>();
  private final IdentityHashMap<TypeExpr, Symbol> typeBindings = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol.Module, FileModel> modules = new IdentityHashMap<>();
  private final IdentityHashMap<Expr.For, List<Symbol.Local>> locals = new IdentityHashMap<>();
  private final IdentityHashMap<Expr.Lambda, List<Symbol.Local>> lambdaLocals =
      new IdentityHashMap<>();
  private final IdentityHashMap<Expr, LoadedFile> loads = new IdentityHashMap<>();
  private final IdentityHashMap<Decl, Symbol> declarations = new IdentityHashMap<>();
  private final IdentityHashMap<Identifier, Boolean> misplaced = new IdentityHashMap<>();
  final Map<String, Symbol> scope = new LinkedHashMap<>();
  final List<Symbol> symbols = new ArrayList<>();
  TargetScope targetScope = TargetScope.RESOURCE_GROUP;

  /** Set for parameters files only. */
  ParametersModel parameters;

  FileModel(SyntaxTree tree) {
    this(tree, null);
  }

  FileModel(SyntaxTree tree, ObjectNode template) {
    this.tree = tree;
    this.template = template;
    tree.problems().forEach(problems::add);
  }

  /** The parsed file. */
  public SyntaxTree tree() {
    return tree;
  }

  /** True if the parser found something wrong there, so that what is missing may be there. */
  boolean isBroken(Span span) {
    return tree.problems().stream()
        .anyMatch(problem -> problem.offset() >= span.start() && problem.offset() <= span.end());
  }

  /** The content of a module that is a JSON template already; null for Bicep files. */
  public ObjectNode template() {
    return template;
  }

  /** True for a parameters file. */
  public boolean isParameters() {
    return parameters != null;
  }

  /** The parameters file that this one extends, or null. */
  public FileModel extended() {
    return parameters.extended;
  }

  /** The file that a parameters file is for, or null for {@code using none}. */
  public FileModel target() {
    return parameters.target;
  }

  /** False for an inherited parameter that the file it is for does not declare. */
  public boolean isDeployed(String parameter) {
    return symbol(parameter) instanceof Symbol.Param
        || parameters.target == null
        || parameters.target.symbol(parameter) instanceof Symbol.Param;
  }

  /** True for a parameter whose value is to be read from a key vault. */
  public boolean isSecret(Symbol.Param param) {
    return "getSecret".equals(builtIn(this, param.declaration().value()));
  }

  /** Where its findings go. */
  public Problems problems() {
    return problems;
  }

  /** True if any finding is an error, so that no template comes of it. */
  public boolean hasErrors() {
    return problems.all().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** The findings without those that a directive switches off; errors cannot be switched off. */
  public List<Problem> reported() {
    if (template != null) {
      return List.of();
    }
    return Suppression.apply(tree, problems.all().stream().distinct().toList());
  }

  /** Where the template is deployed to. */
  public TargetScope targetScope() {
    return targetScope;
  }

  /** The top-level symbols of one kind, in source order. */
  public <S extends Symbol> List<S> symbols(Class<S> kind) {
    return symbols.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The symbol a top-level declaration declares, or null if it declares none. */
  Symbol declared(Decl declaration) {
    return declarations.get(declaration);
  }

  void bind(Decl declaration, Symbol symbol) {
    declarations.put(declaration, symbol);
  }

  /** The top-level symbol of that name, or null. Outputs are no such names. */
  public Symbol symbol(String name) {
    return scope.get(name);
  }

  /** The types, variables and functions that other files may import, in source order. */
  public List<Symbol> exports() {
    return symbols.stream().filter(Imports::isExported).toList();
  }

  /**
   * What a name, a called function or a {@code ::} access stands for; null if unknown or built in.
   */
  public Symbol binding(Expr expr) {
    return bindings.get(expr);
  }

  /** What a type name stands for; null if built in. */
  public Symbol binding(TypeExpr type) {
    return typeBindings.get(type);
  }

  /** The file of a module, or null if it could not be read. */
  public FileModel module(Symbol.Module module) {
    return modules.get(module);
  }

  /** What a load function read, or null if it failed. */
  public LoadedFile loaded(Expr call) {
    return loads.get(call);
  }

  /** The item variable and, if there is one, the index variable of a loop. */
  public List<Symbol.Local> locals(Expr.For loop) {
    return locals.getOrDefault(loop, List.of());
  }

  /** The parameters of a lambda. */
  public List<Symbol.Local> locals(Expr.Lambda lambda) {
    return lambdaLocals.getOrDefault(lambda, List.of());
  }

  /** True for the name of a built-in function that may not be called there. */
  boolean isMisplaced(Identifier function) {
    return misplaced.containsKey(function);
  }

  void markMisplaced(Identifier function) {
    misplaced.put(function, true);
  }

  void bind(Expr.Lambda lambda, List<Symbol.Local> declared) {
    lambdaLocals.put(lambda, declared);
  }

  void bind(Expr.For loop, List<Symbol.Local> declared) {
    locals.put(loop, declared);
  }

  void bind(Expr expr, Symbol symbol) {
    bindings.put(expr, symbol);
  }

  void bind(TypeExpr type, Symbol symbol) {
    typeBindings.put(type, symbol);
  }

  void bind(Symbol.Module symbol, FileModel file) {
    modules.put(symbol, file);
  }

  void bind(Expr call, LoadedFile file) {
    loads.put(call, file);
  }

  /** The resource an expression names directly, or null. */
  public ResourceRef resource(Expr expr) {
    Expr plain = plain(expr);
    if (plain instanceof Expr.Index index && !index.safe() && !index.fromEnd()) {
      ResourceRef base = resource(index.base());
      return base != null && base.isCollection()
          ? new ResourceRef(base.symbol(), index.index())
          : null;
    }
    return binding(plain) instanceof Symbol.Resource resource
        ? new ResourceRef(resource, null)
        : null;
  }

  /** The module an expression names directly, or null. */
  public ModuleRef module(Expr expr) {
    Expr plain = plain(expr);
    if (plain instanceof Expr.Index index && !index.safe() && !index.fromEnd()) {
      ModuleRef base = module(index.base());
      return base != null && base.isCollection()
          ? new ModuleRef(base.symbol(), index.index())
          : null;
    }
    return binding(plain) instanceof Symbol.Module module ? new ModuleRef(module, null) : null;
  }

  /** The expression without parentheses and {@code !} around it. */
  public static Expr plain(Expr expr) {
    Expr plain = expr;
    while (true) {
      if (plain instanceof Expr.Paren paren) {
        plain = paren.inner();
      } else if (plain instanceof Expr.NonNull nonNull) {
        plain = nonNull.base();
      } else {
        return plain;
      }
    }
  }

  /** The parent by nesting or by the {@code parent} property, or null. */
  public ResourceRef parent(Symbol.Resource resource) {
    if (resource.container() != null) {
      return new ResourceRef(resource.container(), null);
    }
    Expr parent = resource.body().value("parent");
    return parent == null ? null : resource(parent);
  }

  /**
   * The built-in function a call means, or null if it is a declared one or a method of a resource.
   */
  public static String builtIn(FileModel file, Expr expr) {
    if (expr instanceof Expr.Call call && file.binding(call) == null) {
      return call.name().name();
    }
    if (expr instanceof Expr.MethodCall call
        && file.binding(call.base()) instanceof Symbol.Namespace) {
      return call.name().name();
    }
    return null;
  }

  /** True for {@code nameof(…)}, which does not evaluate its argument. */
  public static boolean isNameof(FileModel file, Expr expr) {
    return "nameof".equals(builtIn(file, expr));
  }

  /** The arguments of a call of either form. */
  public static List<Expr> arguments(Expr expr) {
    return expr instanceof Expr.Call call ? call.arguments() : ((Expr.MethodCall) expr).arguments();
  }
}
