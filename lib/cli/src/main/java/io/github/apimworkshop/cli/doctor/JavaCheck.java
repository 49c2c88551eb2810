package io.github.apimworkshop.cli.doctor;

/** Is this a JDK, recent enough and with the tools that a kernel is made of? */
final class JavaCheck implements Check {
  private static final int OLDEST = 17;

  @Override
  public Finding look() {
    String java = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
    if (Runtime.version().feature() < OLDEST) {
      return Finding.fail(java, "Install JDK " + OLDEST + " or later and set JAVA_HOME to it.");
    }
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      return Finding.fail(
          java + " has no jdk.jshell module, which runs the cells",
          "Install a full JDK, not a runtime, and set JAVA_HOME to it.");
    }
    return Finding.pass(java + ", with jdk.jshell");
  }
}
