package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.Authorization;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.GroupInfo;
import io.github.apimworkshop.policy.context.IdentityInfo;
import io.github.apimworkshop.policy.context.Jwt;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.context.MessageBody;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.RequestMessage;
import io.github.apimworkshop.policy.context.ResponseMessage;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.context.UserInfo;
import io.github.apimworkshop.policy.expression.model.NetType;

/** How objects of the host look to an expression. */
final class HostValues {

  private HostValues() {}

  /** The type of a host object, or null. */
  static NetType type(Object value) {
    if (value instanceof ResponseMessage) {
      return HostTypes.RESPONSE;
    } else if (value instanceof RequestMessage) {
      return HostTypes.REQUEST;
    } else if (value instanceof PolicyContext) {
      return HostTypes.CONTEXT;
    } else if (value instanceof MessageBody) {
      return HostTypes.BODY;
    } else if (value instanceof Url) {
      return HostTypes.URL;
    } else if (value instanceof Jwt) {
      return HostTypes.JWT;
    } else if (value instanceof Authorization) {
      return HostTypes.AUTHORIZATION;
    }
    return information(value);
  }

  private static NetType information(Object value) {
    if (value instanceof ApiInfo) {
      return HostTypes.API;
    } else if (value instanceof OperationInfo) {
      return HostTypes.OPERATION;
    } else if (value instanceof SubscriptionInfo) {
      return HostTypes.SUBSCRIPTION;
    } else if (value instanceof ProductInfo) {
      return HostTypes.PRODUCT;
    } else if (value instanceof UserInfo) {
      return HostTypes.USER;
    } else if (value instanceof GroupInfo) {
      return HostTypes.GROUP;
    } else if (value instanceof IdentityInfo) {
      return HostTypes.IDENTITY;
    } else if (value instanceof DeploymentInfo) {
      return HostTypes.DEPLOYMENT;
    } else if (value instanceof LastError) {
      return HostTypes.LAST_ERROR;
    }
    return null;
  }

  /** The text of a host object, or null when it has only its type name. */
  static String text(Object value) {
    return value instanceof Url ? value.toString() : null;
  }
}
