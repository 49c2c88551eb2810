package io.github.apimworkshop.workshop.notebook;

import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Lets JShell compile and load every snippet and run none. */
final class CompileOnly implements ExecutionControlProvider {
  @Override
  public String name() {
    return "compile-only";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return new DirectExecutionControl() {
      @Override
      protected String invoke(java.lang.reflect.Method doitMethod) {
        return "";
      }

      @Override
      public String varValue(String className, String varName) {
        return "";
      }
    };
  }
}
