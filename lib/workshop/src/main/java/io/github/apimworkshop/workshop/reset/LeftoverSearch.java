package io.github.apimworkshop.workshop.reset;

import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import com.azure.resourcemanager.resources.models.ResourceGroup;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the kit's resource groups, by name, and for what was in them before they went. */
final class LeftoverSearch {
  // The id of a deleted account has its group behind the provider, where no other id has it.
  private static final Pattern GROUP =
      Pattern.compile("/resourceGroups/([^/]+)/", Pattern.CASE_INSENSITIVE);

  private final AzureTarget target;
  private final ApiManagementManager apiManagement;
  private final CognitiveServicesManager cognitiveServices;
  private final Predicate<String> groups;

  LeftoverSearch(AzureTarget target, Predicate<String> groups) {
    this.target = target;
    this.apiManagement = target.apiManagement();
    this.cognitiveServices = target.cognitiveServices();
    this.groups = name -> groups.test(name.toLowerCase(Locale.ROOT));
  }

  List<Leftover> all() {
    var found = new ArrayList<Leftover>();
    for (ResourceGroup group : target.resources().resourceGroups().list()) {
      if (groups.test(group.name())) {
        found.add(
            leftover(
                LeftoverKind.RESOURCE_GROUP, group.name(), group.name(), group.regionName(), ""));
        services(group.name(), found);
        accounts(group.name(), found);
      }
    }
    found.addAll(deleted());
    return found;
  }

  List<Leftover> deleted() {
    var found = new ArrayList<Leftover>();
    apiManagement
        .deletedServices()
        .list()
        .forEach(
            service ->
                add(LeftoverKind.DELETED_SERVICE, service.serviceId(), service.location(), found));
    cognitiveServices
        .deletedAccounts()
        .list()
        .forEach(
            account -> add(LeftoverKind.DELETED_ACCOUNT, account.id(), account.location(), found));
    return found;
  }

  private void services(String group, List<Leftover> found) {
    apiManagement
        .apiManagementServices()
        .listByResourceGroup(group)
        .forEach(
            service ->
                found.add(
                    leftover(
                        LeftoverKind.SERVICE,
                        service.name(),
                        group,
                        service.location(),
                        String.valueOf(service.sku().name()))));
  }

  private void accounts(String group, List<Leftover> found) {
    cognitiveServices
        .accounts()
        .listByResourceGroup(group)
        .forEach(
            account ->
                found.add(
                    leftover(
                        LeftoverKind.ACCOUNT,
                        account.name(),
                        group,
                        account.location(),
                        account.sku() == null ? "" : account.sku().name())));
  }

  private void add(LeftoverKind kind, String id, String location, List<Leftover> found) {
    Matcher group = GROUP.matcher(id);
    if (group.find() && groups.test(group.group(1))) {
      String name = id.substring(id.lastIndexOf('/') + 1);
      found.add(leftover(kind, name, group.group(1), location, ""));
    }
  }

  private static Leftover leftover(
      LeftoverKind kind, String name, String group, String location, String sku) {
    String region = location == null ? "" : location.replace(" ", "").toLowerCase(Locale.ROOT);
    return new Leftover(kind, name, group, region, sku);
  }
}
