package io.github.apimworkshop.workshop.deploy;

/** What a template is deployed to. */
public sealed interface DeploymentScope {
  /** The resource id, without a slash in front. */
  String id(String subscriptionId);

  /** How messages name it. */
  String words();

  /** A resource group, created when absent. */
  record ResourceGroup(String name) implements DeploymentScope {
    @Override
    public String id(String subscriptionId) {
      return "subscriptions/" + subscriptionId + "/resourceGroups/" + name;
    }

    @Override
    public String words() {
      return "resource group " + name;
    }
  }

  /** The subscription of the target; {@code location} is where the deployment itself is kept. */
  record Subscription(String location) implements DeploymentScope {
    @Override
    public String id(String subscriptionId) {
      return "subscriptions/" + subscriptionId;
    }

    @Override
    public String words() {
      return "the subscription, location " + location;
    }
  }
}
