package io.github.apimworkshop.localazure.authorization;

import java.util.List;
import java.util.Optional;

/**
 * The built-in roles that load-balancing labs assign
 * (learn.microsoft.com/azure/role-based-access-control/built-in-roles, read 2026-11).
 */
public final class BuiltInRoles {
  private static final String READ_ACCOUNTS = "Microsoft.CognitiveServices/*/read";
  private static final String OPENAI = "Microsoft.CognitiveServices/accounts/OpenAI/";

  static final List<RoleDefinition> ALL =
      List.of(
          new RoleDefinition(
              "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
              "Owner",
              "Full access to manage all resources, including assigning roles.",
              List.of("*"),
              List.of()),
          new RoleDefinition(
              "b24988ac-6180-42a0-ab88-20f7382dd24c",
              "Contributor",
              "Full access to manage all resources, without assigning roles.",
              List.of("*"),
              List.of()),
          new RoleDefinition(
              "acdd72a7-3385-48ef-bd42-f606fba81ae7",
              "Reader",
              "View all resources, without changing them.",
              List.of("*/read"),
              List.of()),
          new RoleDefinition(
              "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
              "Cognitive Services OpenAI User",
              "Read access to view files, models, deployments, and to call them.",
              List.of(READ_ACCOUNTS),
              List.of(
                  OPENAI + "*/read",
                  OPENAI + "engines/completions/action",
                  OPENAI + "engines/search/action",
                  OPENAI + "engines/generate/action",
                  OPENAI + "engines/chat/completions/action",
                  OPENAI + "engines/embeddings/action",
                  OPENAI + "deployments/completions/action",
                  OPENAI + "deployments/search/action",
                  OPENAI + "deployments/chat/completions/action",
                  OPENAI + "deployments/embeddings/action",
                  OPENAI + "images/generations/action")),
          new RoleDefinition(
              "a001fd3d-188f-4b5d-821b-7da978bf7442",
              "Cognitive Services OpenAI Contributor",
              "Full access including fine-tuning, deploying and calling models.",
              List.of(
                  READ_ACCOUNTS,
                  "Microsoft.CognitiveServices/accounts/deployments/write",
                  "Microsoft.CognitiveServices/accounts/deployments/delete"),
              List.of(OPENAI + "*")),
          new RoleDefinition(
              "a97b65f3-24c7-4388-baec-2e87135dc908",
              "Cognitive Services User",
              "Read and list keys of Cognitive Services, and call them.",
              List.of(READ_ACCOUNTS, "Microsoft.CognitiveServices/accounts/listkeys/action"),
              List.of("Microsoft.CognitiveServices/*")),
          new RoleDefinition(
              "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68",
              "Cognitive Services Contributor",
              "Create, read, update, delete and manage keys of Cognitive Services.",
              List.of("Microsoft.CognitiveServices/*"),
              List.of()),
          new RoleDefinition(
              "64702f94-c441-49e6-a78b-ef80e0188fee",
              "Azure AI Developer",
              "All actions within an Azure AI resource besides managing the resource itself.",
              List.of(READ_ACCOUNTS),
              List.of(OPENAI + "*")),
          new RoleDefinition(
              "53ca6127-db72-4b80-b1b0-d745d6d5456d",
              "Azure AI User",
              "Reader access to AI projects and accounts, and data actions on them.",
              List.of(READ_ACCOUNTS),
              List.of("Microsoft.CognitiveServices/*")),
          management("3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher"),
          management("4633458b-17de-408a-b874-0445c86b69e6", "Key Vault Secrets User"),
          management("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor"),
          management("7f951dda-4ed3-4680-a7ca-43fe172d538d", "AcrPull"),
          management("f526a384-b230-433a-b45c-95f59c4a2dec", "Azure Event Hubs Data Owner"),
          management("8ebe5a00-799e-43f5-93ac-243d3dce84a7", "Search Index Data Contributor"),
          management("7ca78c08-252a-4471-8644-bb5ff32d4ba0", "Search Service Contributor"),
          management("00482a5a-887f-4fb3-b363-3b7fe8e74483", "Key Vault Administrator"),
          management("21090545-7ca7-4776-b22c-e363652d74d2", "Key Vault Reader"),
          management("b86a8fe4-44ce-4948-aee5-eccb2c155cd7", "Key Vault Secrets Officer"),
          management("12338af0-0e69-4776-bea7-57ae8d297424", "Key Vault Crypto User"),
          management("f25e0fa2-a7c8-4377-a976-54943a77a395", "Key Vault Contributor"),
          management("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator"),
          management(
              "f58310d9-a9f6-439a-9e8d-f62e7b41a168", "Role Based Access Control Administrator"),
          management("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner"),
          management("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Storage Blob Data Reader"),
          management("974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Storage Queue Data Contributor"),
          management("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor"),
          management("17d1049b-9a84-46fb-8f53-869881c3d3ab", "Storage Account Contributor"),
          management("8311e382-0749-4cb8-b61a-304f252e45ec", "AcrPush"),
          management("43d0d8ad-25c7-4714-9337-8ba259a9fe05", "Monitoring Reader"),
          management("749f88d5-cbae-40b8-bcfc-e573ddc772fa", "Monitoring Contributor"),
          management("73c42c96-874c-492b-b04d-ab87d138a893", "Log Analytics Reader"),
          management("92aaf0da-9dab-42b6-94a3-d43ce8d16293", "Log Analytics Contributor"),
          management("2b629674-e913-4c01-ae53-ef4638d8f975", "Azure Event Hubs Data Sender"),
          management("a638d3c7-ab3a-418d-83e6-5f17a39d4fde", "Azure Event Hubs Data Receiver"),
          management("1407120a-92aa-4202-b7e9-c0e197c71c8f", "Search Index Data Reader"),
          management("f1a07417-d97a-45cb-824c-7a7467783830", "Managed Identity Operator"),
          management("e40ec5ca-96e0-45a2-b4ff-59039f2c2b59", "Managed Identity Contributor"),
          management("4d97b98b-1d4f-4787-a291-c67834d212e7", "Network Contributor"),
          management("9980e02c-c2be-4d73-94e8-173b1dc7cf3c", "Virtual Machine Contributor"),
          management("de139f84-1756-47ae-9be6-808fbbe84772", "Website Contributor"),
          management("71522526-b88f-4d52-b57f-d31fc3546d0d", "API Management Service Reader Role"),
          management(
              "e022efe7-f5ba-4159-bbe4-b44f577e9b61", "API Management Service Operator Role"),
          management("312a565d-c81f-4fd8-895a-4e21e48d571c", "API Management Service Contributor"));

  private BuiltInRoles() {}

  /** The GUID of a role by its name, compared without case. */
  public static Optional<String> guid(String roleName) {
    return ALL.stream()
        .filter(role -> role.name().equalsIgnoreCase(roleName))
        .map(RoleDefinition::id)
        .findFirst();
  }

  static Optional<RoleDefinition> find(String guid) {
    return ALL.stream().filter(role -> role.id().equalsIgnoreCase(guid)).findFirst();
  }

  /**
   * A role of services that the local Azure does not run: it can be assigned and allows nothing.
   */
  private static RoleDefinition management(String id, String name) {
    return new RoleDefinition(id, name, name, List.of(), List.of());
  }
}
