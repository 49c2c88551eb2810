package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.apimanagement.ApiManagementProvider;
import io.github.apimworkshop.localazure.authorization.AuthorizationProvider;
import io.github.apimworkshop.localazure.cognitiveservices.CognitiveServicesProvider;
import io.github.apimworkshop.localazure.deployment.DeploymentRoutes;
import io.github.apimworkshop.localazure.deployment.Deployments;
import io.github.apimworkshop.localazure.deployment.Preflight;
import io.github.apimworkshop.localazure.monitor.MonitorProviders;
import io.github.apimworkshop.localazure.neighbour.NeighbourProviders;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceManager;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceTypes;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resources.ResourceGroupRoutes;
import io.github.apimworkshop.localazure.resources.ResourcesProvider;
import io.github.apimworkshop.localazure.resources.SubscriptionRoutes;
import java.util.ArrayList;
import java.util.List;

/**
 * What Resource Manager answers.
 *
 * @param types of all providers
 * @param routes calls with a path of their own; every other path is that of a resource
 * @param signedRoutes calls without a token
 */
record ManagementApi(
    List<ResourceProvider> providers,
    ResourceTypes types,
    ResourceManager resources,
    Deployments deployments,
    List<Route> routes,
    List<Route> signedRoutes) {

  static ManagementApi of(ProviderContext context) {
    List<ResourceProvider> providers = new ArrayList<>();
    providers.add(new ResourcesProvider(context, LocalAzure.SUBSCRIPTION_ID));
    providers.add(new ApiManagementProvider(context));
    providers.add(new CognitiveServicesProvider(context));
    providers.add(new AuthorizationProvider(context));
    providers.addAll(MonitorProviders.of(context));
    providers.addAll(NeighbourProviders.of(context));
    ResourceTypes types = new ResourceTypes(providers, context);
    ResourceManager resources = new ResourceManager(types, context);
    Deployments deployments = new Deployments(resources, context, new Preflight(types, context));
    List<Route> routes = new ArrayList<>();
    routes.addAll(new SubscriptionRoutes(types, context).routes());
    routes.addAll(new ResourceGroupRoutes(resources, context.store()).routes());
    routes.addAll(new DeploymentRoutes(deployments, context.store()).routes());
    providers.forEach(provider -> routes.addAll(provider.routes()));
    List<Route> signed =
        providers.stream().flatMap(provider -> provider.signedRoutes().stream()).toList();
    return new ManagementApi(
        List.copyOf(providers), types, resources, deployments, List.copyOf(routes), signed);
  }
}
