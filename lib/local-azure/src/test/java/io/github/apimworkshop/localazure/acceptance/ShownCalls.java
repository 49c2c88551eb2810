package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.localazure.ManagementOperations;
import io.github.apimworkshop.localazure.acceptance.MadeCalls.Made;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a test to what it {@link Shows}. */
final class ShownCalls implements AfterTestExecutionCallback {
  @Override
  public void afterTestExecution(ExtensionContext context) {
    Shows shows = context.getRequiredTestMethod().getAnnotation(Shows.class);
    if (shows == null || context.getExecutionException().isPresent()) {
      return;
    }
    LocalAzureTest test = (LocalAzureTest) context.getRequiredTestInstance();
    assertThat(operations(test, Made::accepted)).containsAll(named(shows.value(), context));
    assertThat(operations(test, Made::refused)).containsAll(named(shows.refused(), context));
  }

  private static List<String> operations(LocalAzureTest test, Predicate<Made> answered) {
    return test.azure.calls().all().stream()
        .filter(answered)
        .map(it -> ManagementOperations.of(it.method(), it.path()))
        .toList();
  }

  /** A parameterized test is named after the type that it runs for. */
  private static List<String> named(String[] operations, ExtensionContext context) {
    return Stream.of(operations)
        .map(it -> it.replace(ManagementOperations.EACH, context.getDisplayName()))
        .toList();
  }
}
