package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway lets in, and what it keeps out. */
class FrontAcceptanceTest {
  private static final String CHAT =
      "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";

  private RunningPlane plane;
  private URI account;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    account = plane.account("a1", "westus", 1000);
    gateway = plane.openService();
    plane.backend("b1", account, "");
    plane.api();
    plane.operation("azure-openai", "all", "POST", "/{*rest}");
    plane.apiPolicy(RunningPlane.plainPolicy("b1"));
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/openai/../openai/deployments/gpt-4o/chat/completions",
        "/openai/%2e%2e/openai/deployments/gpt-4o/chat/completions",
        "/openai/.%2E/deployments/gpt-4o/chat/completions",
        "/openai//deployments/gpt-4o/chat/completions",
        "//openai/deployments/gpt-4o/chat/completions",
        "/openai/./deployments/gpt-4o/chat/completions",
        "/openai/deployments%2fgpt-4o/chat/completions",
        "/openai\\deployments/gpt-4o/chat/completions",
        "/openai/deployments/gpt-4o%0d%0aevil:%201/chat/completions",
        "/openai/deployments/gpt-4o%7f/chat/completions",
        "http://127.0.0.1/openai/deployments/gpt-4o/chat/completions",
        "http://other.example/openai/deployments/gpt-4o/chat/completions",
        "openai/deployments/gpt-4o/chat/completions",
        "*"
      })
  void target_withATrick_isRefusedAndNothingIsSent(String target) throws IOException {
    String answer = raw(head(target, "127.0.0.1", "") + "{}");

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"attacker.example", "127.0.0.1.attacker.example", "10.0.0.1", ""})
  void host_otherThanLoopback_isRefused(String host) throws IOException {
    String answer =
        raw(
            head("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", host, "")
                + "{}");

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(calls()).isZero();
  }

  @Test
  void host_otherThanLoopback_isRefusedByAccountsAndManagementToo() throws IOException {
    String request = head("/", "attacker.example", "") + "{}";

    assertThat(raw(account.getPort(), request)).startsWith("HTTP/1.1 421");
    assertThat(raw(plane.management().getPort(), request)).startsWith("HTTP/1.1 421");
  }

  @Test
  void host_nameOfTheAccountOnAzure_isServedByIt() throws IOException {
    String request = head("/openai", "a1.openai.azure.com", "") + "{}";

    assertThat(raw(account.getPort(), request)).startsWith("HTTP/1.1 401");
  }

  @Test
  void host_openedByName_isServed() throws IOException {
    String answer = raw(head("/status-0123456789abcdef", "Workshop.example:8080", "") + "{}");

    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Content-Length: 20\r\n",
        "Host: attacker.example\r\n",
        "Content-Length: +2\r\n",
        "Content-Length: 2, 20\r\n",
        "X-Bad: a\u0000b\r\n",
        " folded: header\r\n",
        "Bad Name: x\r\n"
      })
  void headers_smugglingPairsAndGarbage_areRefused(String extra) throws IOException {
    String target = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
    String answer = raw(head(target, "127.0.0.1", extra) + "{}");

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(calls()).isZero();
  }

  @Test
  void body_chunkedAndWithALength_isRefused() throws IOException {
    String target = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
    String answer =
        raw(head(target, "127.0.0.1", "Transfer-Encoding: chunked\r\n") + "2\r\n{}\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(calls()).isZero();
  }

  @Test
  void transferEncoding_unknown_endsTheConnection() throws IOException {
    String target = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
    String refused =
        head(target, "127.0.0.1", "")
            .replace("Content-Length: 2", "Transfer-Encoding: gzip, chunked");

    for (int i = 0; i < 50; i++) {
      String answers = everything(refused + "0\r\n\r\n" + head(target, "127.0.0.1", "") + "{}");
      assertThat(answers).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
    }
    assertThat(calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zz\r\n{}\r\n", "-2\r\n{}\r\n", "2\r\n{}xx2\r\n{}\r\n", "fffffffffff\r\n{}"})
  void body_malformedChunks_isRefusedAndEndsTheConnection(String chunks) throws IOException {
    String request =
        head(CHAT, "127.0.0.1", "").replace("Content-Length: 2", "Transfer-Encoding: chunked")
            + chunks
            + "0\r\n\r\n"
            + head(CHAT, "127.0.0.1", "")
            + "{}";

    for (int port : new int[] {gateway.getPort(), account.getPort()}) {
      assertThat(everything(port, request))
          .startsWith("HTTP/1.1 400")
          .containsOnlyOnce("HTTP/1.1")
          .containsIgnoringCase("connection: close");
    }
    assertThat(calls()).isZero();
  }

  /** Copying all that is there for each piece that comes took minutes. */
  @Test
  void body_ofManyPieces_isTakenInWithoutDelay() throws IOException {
    String request =
        head(CHAT, "127.0.0.1", "").replace("Content-Length: 2", "Transfer-Encoding: chunked")
            + "8\r\npieces..\r\n".repeat(100_000)
            + "0\r\n\r\n";

    assertThat(raw(request)).startsWith("HTTP/1.1 400");
    assertThat(calls()).isOne();
  }

  @Test
  void body_tooLarge_isRefusedBeforeItIsSent() throws IOException {
    String target = "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";
    String answer =
        raw(head(target, "127.0.0.1", "").replace("Content-Length: 2", "Content-Length: 99999999"));

    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<outbound><base /><set-header name=\"x-echo\"><value>VALUE</value></set-header>",
        "<outbound><base /><set-status code=\"200\" reason=\"VALUE\" />",
        "<inbound><base /><set-header name=\"x-echo\"><value>VALUE</value></set-header>"
      })
  void header_withALineBreakFromTheCaller_isNeverWritten(String policy) throws IOException {
    String section = policy.substring(0, policy.indexOf('>') + 1);
    String expression = "@(context.Request.OriginalUrl.Query.GetValueOrDefault(&quot;x&quot;))";
    plane.apiPolicy(
        RunningPlane.plainPolicy("b1")
            .replace(
                section + (section.equals("<inbound>") ? "\n    <base />" : "<base />"), policy)
            .replace("VALUE", expression));
    String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}";

    String answer =
        raw(
            head(
                        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"
                            + "&x=a%0d%0aevil:%201",
                        "127.0.0.1", "")
                    .replace("Content-Length: 2", "Content-Length: " + body.length())
                + body);

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("\nevil:");
  }

  @Test
  void policy_storedButInvalid_failsItsCallsOnly() {
    plane.apiPolicy("<policies><inbound><no-such-policy /></inbound></policies>");
    plane.closeGateway();
    gateway = plane.openService();

    HttpResponse<String> response = plane.chat(gateway, "api-key", RunningPlane.KEY);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("The stored policy is invalid");
    plane.apiPolicy(RunningPlane.plainPolicy("b1"));
    assertThat(plane.chat(gateway, "api-key", RunningPlane.KEY).statusCode()).isEqualTo(200);
  }

  @Test
  void key_ofAnotherApi_is401() {
    plane.child(
        "apis", "other", "{'properties':{'displayName':'Other','path':'other','protocols':[]}}");
    plane.subscription("theirs", "/apis/other", "key-of-the-other-api");

    HttpResponse<String> response = plane.chat(gateway, "api-key", "key-of-the-other-api");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(calls()).isZero();
  }

  @Test
  void key_inTheQueryOrSecondary_isAccepted() {
    URI uri =
        gateway.resolve(
            "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21&api-key="
                + RunningPlane.KEY
                + "-2");

    assertThat(plane.post(uri, "{'messages':[{'role':'user','content':'hello'}]}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void product_openAndPublished_needsNoKeyAndRunsItsPolicy() {
    plane.child(
        "products",
        "open",
        "{'properties':{'displayName':'Open','subscriptionRequired':false,'state':'published'}}");
    plane.store.put(
        io.github.apimworkshop.localazure.resource.Resource.of(
            plane.service.child("products", "open").child("apis", "azure-openai"),
            "",
            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode()));
    plane.policy(
        plane.service.child("products", "open"),
        "<policies><inbound><base /></inbound><backend><base /></backend><outbound><base />"
            + "<set-header name=\"x-product\"><value>open</value></set-header></outbound>"
            + "<on-error><base /></on-error></policies>");

    HttpResponse<String> response = plane.chat(gateway);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("x-product")).hasValue("open");
  }

  @Test
  void api_longestPathWins() {
    plane.child(
        "apis",
        "longer",
        "{'properties':{'displayName':'Longer','path':'openai/deployments','protocols':[],"
            + "'subscriptionRequired':false}}");

    assertThat(plane.chat(gateway).statusCode()).isEqualTo(404);
  }

  @Test
  void version_inHeaderQueryAndPath_selectsTheApi() {
    for (String scheme : new String[] {"Segment", "Query", "Header"}) {
      plane.child(
          "apiVersionSets",
          scheme,
          "{'properties':{'versioningScheme':'%s','versionQueryName':'v','versionHeaderName':'x-v'}}"
              .formatted(scheme));
      plane.child(
          "apis",
          "api-" + scheme,
          ("{'properties':{'displayName':'V','path':'%s','apiVersion':'v2','protocols':[],"
                  + "'subscriptionRequired':false,'serviceUrl':'%s',"
                  + "'apiVersionSetId':'%s/apiVersionSets/%s'}}")
              .formatted(scheme, account, plane.service, scheme));
      plane.operation("api-" + scheme, "op", "POST", "/x");
    }

    assertThat(plane.post(gateway.resolve("/Segment/v2/x"), "{}").body()).contains("\"401\"");
    assertThat(plane.post(gateway.resolve("/Segment/x"), "{}").body()).contains("not found");
    assertThat(plane.post(gateway.resolve("/Query/x?v=v2"), "{}").body()).contains("\"401\"");
    assertThat(plane.post(gateway.resolve("/Query/x?v=v3"), "{}").body()).contains("not found");
    assertThat(plane.post(gateway.resolve("/Header/x"), "{}", "x-v", "v2").body())
        .contains("\"401\"");
  }

  @Test
  void http2_clearText_isSpoken() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(gateway.resolve("/status-0123456789abcdef")).build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
  }

  private int calls() {
    int attempts = 0;
    for (var call : RunningPlane.json(plane.admin("GET", "calls", ""))) {
      attempts += call.path("attempts").size();
    }
    return attempts;
  }

  private static String head(String target, String host, String extra) {
    return "POST "
        + target
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\napi-key: "
        + RunningPlane.KEY
        + "\r\nContent-Length: 2\r\n"
        + extra
        + "\r\n";
  }

  private String raw(String request) throws IOException {
    return raw(gateway.getPort(), request);
  }

  private static String raw(int port, String request) throws IOException {
    try (Socket socket = sent(port, request)) {
      byte[] buffer = new byte[4096];
      int read = socket.getInputStream().read(buffer);
      return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
    }
  }

  /** All answers up to the end of the connection. */
  private String everything(String request) throws IOException {
    return everything(gateway.getPort(), request);
  }

  private static String everything(int port, String request) throws IOException {
    try (Socket socket = sent(port, request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static Socket sent(int port, String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(5_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }
}
