package io.wirewatch.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules that keep the tree readable; each says why it is one. */
class ArchitectureTest {
  private static final String OURS = "io.wirewatch..";

  /** Each library is known to the packages that exist for it, so that it can be replaced there. */
  private static final Map<String, String[]> HOMES =
      Map.of(
          "com.rometools..", new String[] {"io.wirewatch.bench.ingest.."},
          "org.jsoup..", new String[] {"io.wirewatch.ingest.."},
          "org.apache.hc..", new String[] {"io.wirewatch.runtime.fetch.."},
          "org.apache.kafka.streams..", new String[] {"io.wirewatch.enrich.."},
          "io.javalin..",
              new String[] {"io.wirewatch.alerts.console..", "io.wirewatch.alerts.api.."},
          "com.nimbusds..", new String[] {"io.wirewatch.alerts.oidc.."},
          "gg.jte..", new String[] {"io.wirewatch.alerts.."},
          "jakarta.mail..", new String[] {"io.wirewatch.alerts.."},
          "picocli..", new String[] {"io.wirewatch.standalone..", "io.wirewatch.bench.."});

  private static final String[] PURE = {
    "io.wirewatch.contract.article..",
    "io.wirewatch.matching..",
    "io.wirewatch.ingest.schedule..",
    "io.wirewatch.ingest.identity..",
    "io.wirewatch.enrich.tagging..",
    "io.wirewatch.alerts.decide.."
  };

  private static JavaClasses classes;

  @BeforeAll
  static void readAllClassesOnce() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.wirewatch");
  }

  @Test
  void servicesDoNotKnowEachOther() {
    for (String service : List.of("ingest", "enrich", "alerts")) {
      String[] others =
          Stream.of("ingest", "enrich", "alerts", "standalone", "bench")
              .filter(other -> !other.equals(service))
              .map(other -> "io.wirewatch." + other + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage("io.wirewatch." + service + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .because("services meet on channels only"));
    }
  }

  @Test
  void sharedModulesKnowNoService() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "io.wirewatch.contract..", "io.wirewatch.matching..", "io.wirewatch.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.wirewatch.ingest..", "io.wirewatch.enrich..", "io.wirewatch.alerts..")
            .because("arrows point to what is shared"));
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.wirewatch.matching..", "io.wirewatch.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.wirewatch.contract..")
            .because("matching and runtime know no news"));
  }

  @TestFactory
  Stream<DynamicTest> librariesStayInTheirPackages() {
    return HOMES.entrySet().stream()
        .map(
            home ->
                DynamicTest.dynamicTest(
                    home.getKey(),
                    () ->
                        check(
                            noClasses()
                                .that(resideInAnyPackage(OURS))
                                .and(resideOutsideOfPackages(home.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(home.getKey())
                                .because("a library is replaced where it is known"))));
  }

  @Test
  void decisionsArePure() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.kafka..",
                "java.sql..",
                "java.net.http..",
                "java.nio.file..",
                "java.io..")
            .andShould()
            .dependOnClassesThat(simpleNameEndingWith("Socket"))
            .because("what decides takes values and gives values"));
  }

  @Test
  void oneClassOpensOutboundConnections() {
    check(
        noClasses()
            .that(resideOutsideOfPackages("io.wirewatch.runtime.fetch.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..")
            .because("SafeFetcher vets every address; mail goes through its own vetted transport"));
    check(
        noClasses()
            .that(resideOutsideOfPackages("io.wirewatch.runtime.fetch.."))
            .should()
            .callMethodWhere(calls("java.net.URL", Set.of("openStream", "openConnection")))
            .orShould()
            .callMethodWhere(calls("org.jsoup.Jsoup", Set.of("connect")))
            .because("SafeFetcher is the one door"));
    check(
        noClasses()
            .that(
                resideOutsideOfPackages(
                    "io.wirewatch.runtime.fetch..", "io.wirewatch.standalone.."))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .because("SafeFetcher is the one door; standalone only asks whether a port is free"));
  }

  @TestFactory
  Stream<DynamicTest> modulesHaveNoCycles() {
    return Stream.of("contract", "matching", "runtime", "ingest", "enrich", "alerts", "standalone")
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module,
                    () ->
                        check(
                            slices()
                                .matching("io.wirewatch." + module + ".(*)..")
                                .should()
                                .beFreeOfCycles())));
  }

  @Test
  void onlyMainAndStandaloneSeeAnApp() {
    check(
        noClasses()
            .that(resideOutsideOfPackages("io.wirewatch.standalone..", "io.wirewatch.bench.."))
            .and()
            .haveSimpleNameNotEndingWith("Main")
            .and(not(isOrIsInside("App")))
            .should()
            .dependOnClassesThat(simpleNameEndingWith("App").and(resideInAnyPackage(OURS)))
            .because("an app is wired from outside and knows nothing of its callers"));
  }

  @Test
  void onlyTheCommandWritesToTheTerminal() {
    check(
        noClasses()
            .that(
                resideOutsideOfPackages(
                    "io.wirewatch.standalone..",
                    "io.wirewatch.bench..",
                    "io.wirewatch.runtime.service..",
                    "io.wirewatch.runtime.logging.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("services log; only the command talks"));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("we log with SLF4J"));
  }

  @Test
  void clocksArePassedIn() {
    check(
        noClasses()
            .that(
                resideOutsideOfPackages(
                    "io.wirewatch.standalone..", "io.wirewatch.bench..", "io.wirewatch.runtime.."))
            .should()
            .callMethodWhere(calls("java.time.Instant", Set.of("now")))
            .orShould()
            .callMethodWhere(calls("java.time.LocalDate", Set.of("now")))
            .orShould()
            .callMethodWhere(calls("java.time.ZonedDateTime", Set.of("now")))
            .orShould()
            .callMethodWhere(calls("java.lang.System", Set.of("currentTimeMillis")))
            .orShould()
            .callMethodWhere(calls("java.lang.Thread", Set.of("sleep")))
            .because("tests move time, and nothing sleeps"));
  }

  @Test
  void nothingStaticChanges() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .and()
            .areStatic()
            .and(
                DescribedPredicate.describe(
                    "are written by us",
                    field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal()
            .because("two apps live in one process"));
  }

  @Test
  void namesSayWhatThingsAre() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such a name says that nobody knew what the class is for"));
  }

  @Test
  void eventsAreRecords() {
    check(
        classes()
            .that()
            .resideInAnyPackage("io.wirewatch.contract.article..", "io.wirewatch.contract.feed..")
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveSimpleName("ArticleId")
            .and()
            .doNotHaveSimpleName("CanonicalLink")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beRecords()
            .because("an event is its values"));
  }

  @Test
  void everyPackageIntroducesItself() {
    Set<String> generated = Set.of("io.wirewatch");
    List<String> silent =
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(pkg -> pkg.getName().startsWith("io.wirewatch"))
            .filter(pkg -> !generated.contains(pkg.getName()))
            .filter(pkg -> pkg.tryGetPackageInfo().isEmpty())
            .map(JavaPackage::getName)
            .sorted()
            .toList();

    assertThat(silent).as("packages without package-info").isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String owner, Set<String> methods) {
    return DescribedPredicate.describe(
        owner + methods,
        access ->
            access.getTargetOwner().getName().equals(owner) && methods.contains(access.getName()));
  }

  private static DescribedPredicate<JavaClass> isOrIsInside(String suffix) {
    return DescribedPredicate.describe(
        "is or is inside a class ending in " + suffix,
        type -> {
          String outer = type.getName().replaceAll("\\$.*", "");
          return outer.endsWith(suffix);
        });
  }
}
