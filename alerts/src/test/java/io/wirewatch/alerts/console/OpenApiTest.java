package io.wirewatch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface says what is there: no more, no less. */
class OpenApiTest {
  private Newsroom room;
  private OpenApiFile file;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(false));
    file = new OpenApiFile();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Map<String, Route> routes() {
    return room.routes().stream()
        .filter(route -> route.path().startsWith("/v1/"))
        .collect(
            Collectors.toMap(
                route -> route.method().name() + " " + route.path(),
                Function.identity(),
                (one, other) -> one,
                TreeMap::new));
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
    assertThat(file.operations()).isEqualTo(routes().keySet());
  }

  @Test
  void scopesAndPlacesInAddressesAreDescribedAsDeclared() {
    routes()
        .forEach(
            (name, route) -> {
              JsonNode operation = file.operation(name);
              Set<String> scopes = new TreeSet<>();
              operation
                  .path("security")
                  .forEach(one -> one.path("token").forEach(scope -> scopes.add(scope.asText())));
              Set<String> declared =
                  route.access().scope().map(scope -> Set.of(scope.code())).orElse(Set.of());
              assertThat(scopes).as(name).isEqualTo(declared);
              assertThat(inPath(operation)).as(name).isEqualTo(named(route.path()));
            });
  }

  private static Set<String> inPath(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals("path"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> named(String path) {
    Set<String> names = new HashSet<>();
    Matcher braces = Pattern.compile("\\{([^}]+)}").matcher(path);
    while (braces.find()) {
      names.add(braces.group(1));
    }
    return names;
  }

  @Test
  void examplesAreWhatTheirSchemasSay() {
    List<String[]> examples = file.examples();

    assertThat(examples).hasSizeGreaterThan(25);
    for (String[] example : examples) {
      assertThat(file.faults(example[0], example[1])).as(example[0]).isEmpty();
    }
  }

  @Test
  void otherToolsReadTheFileWithoutComplaint() throws Exception {
    HttpResponse<String> served = Visit.stranger(room).get("/v1/openapi.json");

    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(served.body());

    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getPaths())
        .hasSize((int) routes().values().stream().map(Route::path).distinct().count());
  }
}
