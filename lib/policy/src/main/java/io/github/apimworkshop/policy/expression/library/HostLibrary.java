package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.GroupInfo;
import io.github.apimworkshop.policy.context.IdentityInfo;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.UserInfo;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.HostTypes;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import java.time.Instant;
import java.util.List;

/**
 * The context variable and what it knows about the API, the product and the user; messages are in
 * {@link MessageTypes}.
 */
final class HostLibrary {

  private HostLibrary() {}

  static void define(TypeTable table) {
    Enumerations.define(table, HostTypes.PRODUCT_STATE.definition(), "NotPublished", "Published");
    context(new TypeBuilder(table, HostTypes.CONTEXT.definition()));
    api(table);
    deployment(table);
    lastError(new TypeBuilder(table, HostTypes.LAST_ERROR.definition()));
    new TypeBuilder(table, HostTypes.OPERATION.definition())
        .get("string Id", s -> ((OperationInfo) s).id())
        .get("string Method", s -> ((OperationInfo) s).method())
        .get("string Name", s -> ((OperationInfo) s).name())
        .get("string UrlTemplate", s -> ((OperationInfo) s).urlTemplate());
    product(new TypeBuilder(table, HostTypes.PRODUCT.definition()));
    subscription(new TypeBuilder(table, HostTypes.SUBSCRIPTION.definition()));
    user(table);
    MessageTypes.define(table);
    SecurityTypes.define(table);
  }

  static DateTimeValue date(Instant instant) {
    return instant == null ? null : DateTimeValue.of(instant);
  }

  private static PolicyContext context(Object self) {
    return (PolicyContext) self;
  }

  private static void context(TypeBuilder type) {
    type.get("IApi Api", s -> context(s).api())
        .get("IDeployment Deployment", s -> context(s).deployment())
        .get("TimeSpan Elapsed", s -> TimeSpanValue.of(context(s).elapsed()))
        .get("ILastError LastError", s -> context(s).lastError())
        .get("IOperation Operation", s -> context(s).operation())
        .get("IProduct Product", s -> context(s).product())
        .get("IRequest Request", s -> context(s).request())
        .get("IResponse Response", s -> context(s).response())
        .get("ISubscription Subscription", s -> context(s).subscription())
        .get("IUser User", s -> context(s).user())
        .get("Guid RequestId", s -> context(s).requestId())
        .get("DateTime Timestamp", s -> date(context(s).timestamp()))
        .get("bool Tracing", s -> context(s).tracing())
        .get(
            "IReadOnlyDictionary<string, object> Variables",
            s -> new VariablesView(context(s).variables()))
        .method(
            "void Trace(string message)",
            (s, a) -> {
              context(s).trace((String) a[0]);
              return null;
            });
  }

  private static void api(TypeTable table) {
    new TypeBuilder(table, HostTypes.API.definition())
        .get("string Id", s -> ((ApiInfo) s).id())
        .get("string Name", s -> ((ApiInfo) s).name())
        .get("string Path", s -> ((ApiInfo) s).path())
        .get("string Revision", s -> ((ApiInfo) s).revision())
        .get("string Version", s -> ((ApiInfo) s).version())
        .get("bool IsCurrentRevision", s -> ((ApiInfo) s).isCurrentRevision())
        .get("IUrl ServiceUrl", s -> ((ApiInfo) s).serviceUrl())
        .get("IEnumerable<string> Protocols", s -> NetArray.ofStrings(((ApiInfo) s).protocols()))
        .get(
            "ISubscriptionKeyParameterNames SubscriptionKeyParameterNames",
            s -> new KeyNames((ApiInfo) s));
    new TypeBuilder(table, HostTypes.KEY_NAMES.definition())
        .get("string Header", s -> ((KeyNames) s).api.subscriptionKeyHeader())
        .get("string Query", s -> ((KeyNames) s).api.subscriptionKeyQuery());
  }

  private record KeyNames(ApiInfo api)
      implements io.github.apimworkshop.policy.expression.value.NetValue {
    @Override
    public NetType netType() {
      return HostTypes.KEY_NAMES;
    }
  }

  private record Gateway(DeploymentInfo deployment)
      implements io.github.apimworkshop.policy.expression.value.NetValue {
    @Override
    public NetType netType() {
      return HostTypes.GATEWAY;
    }
  }

  private static void deployment(TypeTable table) {
    new TypeBuilder(table, HostTypes.DEPLOYMENT.definition())
        .get("string GatewayId", s -> ((DeploymentInfo) s).gatewayId())
        .get("string Region", s -> ((DeploymentInfo) s).region())
        .get("string ServiceId", s -> ((DeploymentInfo) s).serviceId())
        .get("string ServiceName", s -> ((DeploymentInfo) s).serviceName())
        .get("IGateway Gateway", s -> new Gateway((DeploymentInfo) s))
        .get(
            "IReadOnlyDictionary<string, X509Certificate2> Certificates",
            s -> CertificateTypes.none());
    new TypeBuilder(table, HostTypes.GATEWAY.definition())
        .get("string Id", s -> ((Gateway) s).deployment.gatewayId())
        .get("string InstanceId", s -> ((Gateway) s).deployment.gatewayInstanceId())
        .get("bool IsManaged", s -> ((Gateway) s).deployment.gatewayIsManaged());
  }

  private static void lastError(TypeBuilder type) {
    type.get("string Source", s -> ((LastError) s).source())
        .get("string Reason", s -> ((LastError) s).reason())
        .get("string Message", s -> ((LastError) s).message())
        .get("string Scope", s -> ((LastError) s).scope())
        .get("string Section", s -> ((LastError) s).section())
        .get("string Path", s -> ((LastError) s).path())
        .get("string PolicyId", s -> ((LastError) s).policyId());
  }

  private static NetArray array(NetType element, List<?> items) {
    return new NetArray(element, items.toArray());
  }

  private static void product(TypeBuilder type) {
    type.get("string Id", s -> ((ProductInfo) s).id())
        .get("string Name", s -> ((ProductInfo) s).name())
        .get("bool ApprovalRequired", s -> ((ProductInfo) s).approvalRequired())
        .get("bool SubscriptionRequired", s -> ((ProductInfo) s).subscriptionRequired())
        .get("int? SubscriptionLimit", s -> ((ProductInfo) s).subscriptionLimit())
        .get("int? SubscriptionsLimit", s -> ((ProductInfo) s).subscriptionLimit())
        .get(
            "ProductState State",
            s -> new EnumValue(HostTypes.PRODUCT_STATE, ((ProductInfo) s).published() ? 1 : 0))
        .get("IEnumerable<IApi> Apis", s -> array(HostTypes.API, ((ProductInfo) s).apis()))
        .get("IEnumerable<IGroup> Groups", s -> array(HostTypes.GROUP, ((ProductInfo) s).groups()));
  }

  private static void subscription(TypeBuilder type) {
    type.get("string Id", s -> ((SubscriptionInfo) s).id())
        .get("string Key", s -> ((SubscriptionInfo) s).key())
        .get("string Name", s -> ((SubscriptionInfo) s).name())
        .get("string PrimaryKey", s -> ((SubscriptionInfo) s).primaryKey())
        .get("string SecondaryKey", s -> ((SubscriptionInfo) s).secondaryKey())
        .get("DateTime CreatedDate", s -> date(((SubscriptionInfo) s).createdDate()))
        .get("DateTime? StartDate", s -> date(((SubscriptionInfo) s).startDate()))
        .get("DateTime? EndDate", s -> date(((SubscriptionInfo) s).endDate()));
  }

  private static void user(TypeTable table) {
    new TypeBuilder(table, HostTypes.USER.definition())
        .get("string Id", s -> ((UserInfo) s).id())
        .get("string Email", s -> ((UserInfo) s).email())
        .get("string FirstName", s -> ((UserInfo) s).firstName())
        .get("string LastName", s -> ((UserInfo) s).lastName())
        .get("string Note", s -> ((UserInfo) s).note())
        .get("DateTime RegistrationDate", s -> date(((UserInfo) s).registrationDate()))
        .get("IEnumerable<IGroup> Groups", s -> array(HostTypes.GROUP, ((UserInfo) s).groups()))
        .get(
            "IEnumerable<IUserIdentity> Identities",
            s -> array(HostTypes.IDENTITY, ((UserInfo) s).identities()));
    new TypeBuilder(table, HostTypes.GROUP.definition())
        .get("string Id", s -> ((GroupInfo) s).id())
        .get("string Name", s -> ((GroupInfo) s).name());
    new TypeBuilder(table, HostTypes.IDENTITY.definition())
        .get("string Id", s -> ((IdentityInfo) s).id())
        .get("string Provider", s -> ((IdentityInfo) s).provider());
  }
}
