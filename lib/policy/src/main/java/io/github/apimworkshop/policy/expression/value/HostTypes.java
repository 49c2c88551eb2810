package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;

/** The types of API Management itself. */
public final class HostTypes {

  /** The type of {@code context}. */
  public static final NetType CONTEXT = type("IProxyRequestContext", TypeKind.INTERFACE);

  /** context.Api. */
  public static final NetType API = type("IApi", TypeKind.INTERFACE);

  /** context.Deployment. */
  public static final NetType DEPLOYMENT = type("IDeployment", TypeKind.INTERFACE);

  /** context.Deployment.Gateway. */
  public static final NetType GATEWAY = type("IGateway", TypeKind.INTERFACE);

  /** context.LastError. */
  public static final NetType LAST_ERROR = type("ILastError", TypeKind.INTERFACE);

  /** context.Operation. */
  public static final NetType OPERATION = type("IOperation", TypeKind.INTERFACE);

  /** context.Product. */
  public static final NetType PRODUCT = type("IProduct", TypeKind.INTERFACE);

  /** context.Product.State. */
  public static final NetType PRODUCT_STATE = type("ProductState", TypeKind.ENUM);

  /** context.Request. */
  public static final NetType REQUEST = type("IRequest", TypeKind.INTERFACE);

  /** context.Response and send-request variables. */
  public static final NetType RESPONSE = type("IResponse", TypeKind.INTERFACE);

  /** context.Request.Url. */
  public static final NetType URL = type("IUrl", TypeKind.INTERFACE);

  /** A body. */
  public static final NetType BODY = type("IMessageBody", TypeKind.INTERFACE);

  /** context.Subscription. */
  public static final NetType SUBSCRIPTION = type("ISubscription", TypeKind.INTERFACE);

  /** context.User. */
  public static final NetType USER = type("IUser", TypeKind.INTERFACE);

  /** A group. */
  public static final NetType GROUP = type("IGroup", TypeKind.INTERFACE);

  /** An identity of a user. */
  public static final NetType IDENTITY = type("IUserIdentity", TypeKind.INTERFACE);

  /** context.Api.SubscriptionKeyParameterNames. */
  public static final NetType KEY_NAMES =
      type("ISubscriptionKeyParameterNames", TypeKind.INTERFACE);

  /** A decoded token. */
  public static final NetType JWT = type("Jwt", TypeKind.CLASS);

  /** What get-authorization-context stores. */
  public static final NetType AUTHORIZATION = type("Authorization", TypeKind.CLASS);

  /** What AsBasic gives. */
  public static final NetType BASIC = type("BasicAuthCredentials", TypeKind.CLASS);

  private HostTypes() {}

  private static NetType type(String name, TypeKind kind) {
    return NetType.of(new TypeDefinition("ApiManagement." + name, kind));
  }
}
