package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.SourceRoot;
import java.util.Optional;

/** An order with its template compiled and its parameters merged and checked. */
record CompiledOrder(
    DeploymentOrder order, Compilation compilation, JsonNode template, JsonNode parameters) {

  /** Throws LAB-010 or LAB-013; templates of {@code kit} may read files anywhere in it. */
  static CompiledOrder of(DeploymentOrder order, KitLayout kit) {
    order.refuseWrongFiles();
    var compiler =
        new BicepCompiler(SourceFiles.within(SourceRoot.of(order.template(), Optional.of(kit))));
    Compilation compilation = compiler.compile(order.template().toAbsolutePath().normalize());
    JsonNode template = CompileErrors.templateOf(compilation);
    TemplateScope.refuseOthers(order, template);
    JsonNode parameters = ParametersFile.merged(order, compiler);
    new ParameterCheck(order, template).check(parameters);
    return new CompiledOrder(order, compilation, template, parameters);
  }
}
