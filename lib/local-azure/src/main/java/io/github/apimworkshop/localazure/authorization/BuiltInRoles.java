package io.github.apimworkshop.localazure.authorization;

import java.util.List;
import java.util.Optional;

/**
 * The built-in roles that load-balancing labs assign
 * (learn.microsoft.com/azure/role-based-access-control/built-in-roles, read 2026-11).
 */
final class BuiltInRoles {
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
          management("312a565d-c81f-4fd8-895a-4e21e48d571c", "API Management Service Contributor"));

  private BuiltInRoles() {}

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
