package io.github.apimworkshop.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which module may use which, and what only certain places may do. */
class ArchitectureTest {
  private static final String BASE = "io.github.apimworkshop";

  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "bicep", Set.of(),
          "arm", Set.of(),
          "policy", Set.of(),
          "localazure", Set.of("policy", "arm"),
          "workshop", Set.of("bicep", "arm"),
          "kernel", Set.of("workshop"),
          "cli", Set.of("workshop", "localazure", "kernel", "bicep", "policy"));

  private static JavaClasses kit;

  @BeforeAll
  static void readClasses() {
    kit =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);
  }

  static Stream<String> modules() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void module_otherModules_usesOnlyThoseItMay(String module) {
    var forbidden = new HashSet<>(MAY_USE.keySet());
    forbidden.remove(module);
    forbidden.removeAll(MAY_USE.get(module));
    noClasses()
        .that()
        .resideInAPackage(packages(module))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                forbidden.stream().map(ArchitectureTest::packages).toArray(String[]::new)))
        .because("the modules point one way only")
        .check(kit);
  }

  @Test
  void languages_network_openNone() {
    noClasses()
        .that()
        .resideInAnyPackage(packages("bicep"), packages("arm"), packages("policy"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "java.nio.channels..", "io.vertx..")
                .or(describe("sockets", c -> c.getName().matches("java\\.net\\..*Socket.*"))))
        .because("they take text and give values")
        .check(kit);
  }

  @Test
  void httpClient_outsideOfTheTwoSides_isNotUsed() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages("workshop"), packages("localazure"))
        .should()
        .dependOnClassesThat(resideInAPackage("java.net.http.."))
        .check(kit);
  }

  @Test
  void standardStreams_outsideOfCommandAndRenderers_areNotUsed() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages("cli"), BASE + ".workshop.render..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(kit);
  }

  @Test
  void timeAndChance_outsideOfCompositionRoots_areHandedIn() {
    noClasses()
        .that(areNoCompositionRoots())
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callConstructor(Random.class)
        .check(kit);
  }

  @Test
  void bareRuntimeException_anywhere_isNotThrown() {
    noClasses()
        .should()
        .callConstructorWhere(
            describe("a bare RuntimeException is made", ArchitectureTest::makesRuntimeException))
        .check(kit);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
      areNoCompositionRoots() {
    return describe(
        "are no composition roots",
        c ->
            !Set.of("WorkshopKernel", "ServeCommand", "Checkpoint", "PolicyEvalCommand")
                .contains(c.getSimpleName()));
  }

  private static boolean makesRuntimeException(JavaConstructorCall call) {
    return ((JavaAccess<?>) call).getTargetOwner().isEquivalentTo(RuntimeException.class)
        && !call.getOriginOwner().isAssignableTo(RuntimeException.class);
  }

  private static String packages(String module) {
    return BASE + "." + module + "..";
  }
}
