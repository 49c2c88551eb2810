package io.github.apimworkshop.localazure.acceptance;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Starts a local Azure with the resource group {@code rg} for each test. */
@ExtendWith(ShownCalls.class)
abstract class LocalAzureTest {
  static final String GROUP = RunningAzure.GROUP;
  static final String SERVICE = GROUP + "/providers/Microsoft.ApiManagement/service/apim1";
  static final String ACCOUNT = GROUP + "/providers/Microsoft.CognitiveServices/accounts/aoai1";

  @TempDir Path state;
  RunningAzure azure;

  @BeforeEach
  void start() {
    azure = new RunningAzure(state);
    azure.put(GROUP, "{'location':'Sweden Central'}");
  }

  @AfterEach
  void stop() {
    azure.close();
  }

  void createService() {
    azure.put(
        SERVICE,
        """
        {'location':'Sweden Central','sku':{'name':'Basicv2','capacity':1},
         'identity':{'type':'SystemAssigned'},
         'properties':{'publisherEmail':'a@example.com','publisherName':'A'}}
        """);
  }

  void createAccount() {
    azure.put(
        ACCOUNT,
        """
        {'location':'swedencentral','kind':'OpenAI','sku':{'name':'S0'},
         'properties':{'customSubDomainName':'aoai1'}}
        """);
  }

  /** Waits until a deployment has ended. */
  void awaitEnd(String id) {
    for (int i = 0; i < 1000; i++) {
      String state = azure.get(id).body().at("/properties/provisioningState").asText();
      if (!state.equals("Accepted") && !state.equals("Running")) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    throw new AssertionError("still running: " + id);
  }
}
