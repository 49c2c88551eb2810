package io.github.apimworkshop.benchmarks.bicep;

import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Ten modules, one of which loads an OpenAPI document of one megabyte. */
final class LargeLab {
  private static final int MODULES = 10;
  private static final int DOCUMENT = 1 << 20;
  private static final String MODULE =
      """
      param name string
      param tags object = {}
      @description('One backend and its weight.')
      var backends = [for i in range(0, 3): {
        name: '${name}-${i}'
        weight: i + 1
      }]
      resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
        name: name
      }
      resource pool 'Microsoft.ApiManagement/service/backends@2024-05-01' = [for b in backends: {
        parent: service
        name: b.name
        properties: {
          protocol: 'http'
          url: 'https://${b.name}.example/openai'
          description: 'weight ${b.weight} of ${length(backends)}'
        }
      }]
      output names array = [for (b, i) in backends: pool[i].name]
      """;

  private final Path main;

  /** Writes the files into an empty folder. */
  LargeLab(Path folder) throws IOException {
    Files.writeString(folder.resolve("openapi.json"), document());
    var text = new StringBuilder();
    for (int i = 0; i < MODULES; i++) {
      Files.writeString(folder.resolve("m" + i + ".bicep"), i == 0 ? withApi() : MODULE);
      text.append("module m%d 'm%d.bicep' = {%n  name: 'm%d'%n  params: {%n".formatted(i, i, i));
      text.append("    name: 'lab%d'%n  }%n}%n".formatted(i));
    }
    main = Files.writeString(folder.resolve("main.bicep"), text);
  }

  private static String withApi() {
    return MODULE
        + """
        resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
          parent: service
          name: 'api'
          properties: {
            displayName: 'API'
            path: 'api'
            format: 'openapi+json'
            value: loadTextContent('openapi.json')
          }
        }
        """;
  }

  private static String document() {
    var paths = new StringBuilder("{\"openapi\":\"3.0.1\",\"paths\":{");
    for (int i = 0; paths.length() < DOCUMENT; i++) {
      paths.append(i == 0 ? "" : ",").append("\n\"/things/").append(i).append("\":{\"get\":");
      paths.append("{\"summary\":\"Reads it's \\\"thing\\\"\",\"responses\":{\"200\":{}}}}");
    }
    return paths.append("}}").toString();
  }

  Duration compile() {
    long start = System.nanoTime();
    Compilation compilation = new BicepCompiler(SourceFiles.within(main.getParent())).compile(main);
    int length =
        compilation
            .template()
            .orElseThrow(() -> new IllegalStateException(compilation.diagnostics().toString()))
            .toString()
            .length();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    if (length < DOCUMENT) {
      throw new IllegalStateException("the template has only " + length + " characters");
    }
    return taken;
  }
}
