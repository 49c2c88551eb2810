package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetMapView;
import java.util.Collection;

/** The headers of a message: names without case to string[]. */
final class HeadersView extends NetMapView {

  private final Headers headers;

  HeadersView(Headers headers) {
    super(ValuesView.TYPE);
    this.headers = headers;
  }

  /** All values joined with a comma, or null. */
  String joined(String name) {
    return headers.joined(name);
  }

  @Override
  protected Object value(String key) {
    return headers.contains(key) ? NetArray.ofStrings(headers.values(key)) : null;
  }

  @Override
  protected boolean contains(String key) {
    return headers.contains(key);
  }

  @Override
  protected Collection<String> names() {
    return headers.names();
  }
}
