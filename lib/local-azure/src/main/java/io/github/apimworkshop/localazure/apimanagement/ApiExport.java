package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Exports of APIs (learn.microsoft.com/rest/api/apimanagement/api-export/get, read 2026-11). The
 * service answers another form than that page says (github.com/Azure/azure-rest-api-specs/issues/
 * 29274): the link stands below {@code properties}, in its oldest versions alone, and a format
 * without {@code -link} is answered with the document itself.
 */
final class ApiExport {
  private static final String FIRST_VERSION_WITH_PROPERTIES = "2020-06-01";
  private static final Duration VALID = Duration.ofMinutes(5);

  private final ProviderContext context;
  private final LinkSignature signature;

  ApiExport(ProviderContext context) {
    this.context = context;
    this.signature = new LinkSignature(context.newKey());
  }

  /** The answer to {@code GET api?export=true&format=...}. */
  ArmResponse answer(Resource api, ArmRequest request) {
    String asked = request.query().get("format").orElse("");
    if (!request.query().get("export").orElse("").equalsIgnoreCase("true") || asked.isEmpty()) {
      throw Errors.badRequest(
          "ValidationError", "An export needs 'export=true' and a 'format' in the query.");
    }
    // A plus sign that was not encoded arrives as a blank.
    ExportFormat format = ExportFormat.of(asked.replace(' ', '+'));
    ExportedApi exported = new ExportedApi(context.store(), api);
    return ExportFormat.isLink(asked)
        ? link(api, format, exported, request)
        : ArmResponse.of(200, format.write(exported.as(format)));
  }

  private ArmResponse link(
      Resource api, ExportFormat format, ExportedApi exported, ArmRequest request) {
    String expiry = context.clock().instant().plus(VALID).toString();
    String link =
        "http://%s/api-export/%s?api=%s&format=%s&se=%s&sig=%s"
            .formatted(
                request.headers().getOrDefault("Host", "localhost"),
                encoded(exported.title() + format.ending()),
                encoded(api.id().toString()),
                encoded(format.value()),
                encoded(expiry),
                signature.of(api.id() + "\n" + format.value() + "\n" + expiry));
    ObjectNode value = Envelope.empty().put("link", link);
    String version = request.query().get("api-version").orElse("");
    if (version.compareTo(FIRST_VERSION_WITH_PROPERTIES) < 0) {
      return ArmResponse.ok(value);
    }
    ObjectNode body = Envelope.identifiers(api.id());
    body.putObject("properties").put("format", format.linked()).set("value", value);
    return ArmResponse.ok(body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Where the links lead. */
  List<Route> routes() {
    return List.of(Route.of("GET", "/api-export/{file}", this::download));
  }

  private ArmResponse download(ArmRequest request) {
    String api = request.query().get("api").orElse("");
    String format = request.query().get("format").orElse("");
    String expiry = request.query().get("se").orElse("");
    String signed = request.query().get("sig").orElse("");
    if (!signature.fits(api + "\n" + format + "\n" + expiry, signed)) {
      throw new ArmException(
          403,
          "AuthenticationFailed",
          "The link is not as it was given out. Export the API again.");
    }
    if (context.clock().instant().isAfter(Instant.parse(expiry))) {
      throw new ArmException(
          403,
          "AuthenticationFailed",
          "The link was valid for five minutes. Export the API again.");
    }
    ResourceId id = ResourceId.parse(api);
    Resource found =
        new ApiRevisions(context.store()).find(id).orElseThrow(() -> Errors.notFound(id));
    ExportFormat as = ExportFormat.of(format);
    return ArmResponse.of(200, as.write(new ExportedApi(context.store(), found).as(as)));
  }
}
