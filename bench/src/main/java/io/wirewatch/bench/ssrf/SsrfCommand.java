package io.wirewatch.bench.ssrf;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.runtime.fetch.AddressRules;
import io.wirewatch.runtime.fetch.AllowedAddress;
import io.wirewatch.runtime.fetch.FetchFailure;
import io.wirewatch.runtime.fetch.FetchLimits;
import io.wirewatch.runtime.fetch.FetchRequest;
import io.wirewatch.runtime.fetch.FetchResult;
import io.wirewatch.runtime.fetch.SafeFetcher;
import io.wirewatch.runtime.fetch.UrlVerdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench ssrf}: thousands of forbidden addresses through the doors of the fetcher. To be run
 * by {@code ops/ssrf-trap.sh}, in a network of its own in which every address answers and every
 * packet is counted.
 */
@Command(
    name = "ssrf",
    description = "Forbidden addresses through every door; run it by ops/ssrf-trap.sh.",
    mixinStandardHelpOptions = true)
public final class SsrfCommand implements Callable<Integer> {
  private static final String AGENT = "Wirewatch/trap";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder of collected attacks.")
  private @Nullable Path folder;

  @Option(names = "--port", description = "Of the redirecting server, which is not counted.")
  private int port;

  @Option(names = "--part", description = "Of the forms, as 2/4: the second of four parts.")
  private String part = "1/1";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<String> forms = forms();
    List<String> opened = new ArrayList<>();
    direct(forms, opened);
    redirected(forms, opened);
    new DiscoveryDoor(port, (form, result) -> note(form, result, opened))
        .open(forms.stream().filter(SsrfCommand::isLiteral).toList());
    ItemPages.read(forms.stream().filter(SsrfCommand::isLiteral).toList(), port, opened);
    return told(forms.size(), opened);
  }

  private Set<String> forms() throws IOException {
    Set<String> forms = AddressForms.generated();
    Path given = folder;
    if (given != null && Files.isDirectory(given)) {
      forms.addAll(AddressForms.collected(given));
    }
    String[] numbers = part.split("/", 2);
    if (!part.matches("[1-9]\\d?/[1-9]\\d?")) {
      throw new ParameterException(spec.commandLine(), "--part is such as 2/4, not " + part);
    }
    int parts = Integer.parseInt(numbers[1]);
    int rest = Integer.parseInt(numbers[0]) - 1;
    List<String> all = List.copyOf(new LinkedHashSet<>(forms));
    return IntStream.range(0, all.size())
        .filter(i -> i % parts == rest)
        .mapToObj(all::get)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private int told(int forms, List<String> opened) {
    Map<Boolean, List<String>> byPublic =
        opened.stream().collect(Collectors.partitioningBy(AddressForms::isPublic));
    List<String> forbidden = Objects.requireNonNull(byPublic.get(false));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d forms, 7 doors: %d led to a connection (%d more to public addresses, allowed)%n",
        forms, forbidden.size(), Objects.requireNonNull(byPublic.get(true)).size());
    forbidden.stream().limit(20).forEach(out::println);
    out.flush();
    return forbidden.isEmpty() ? 0 : 1;
  }

  /** As a feed's or page's address, and as a webhook's. */
  private static void direct(Set<String> forms, List<String> opened) {
    FetchLimits reading = FetchLimits.forReading().within(Duration.ofSeconds(2));
    FetchLimits hooks = FetchLimits.forWebhooks().within(Duration.ofSeconds(2));
    try (SafeFetcher pages = new SafeFetcher(reading, AddressRules.publicOnly(), AGENT);
        SafeFetcher webhooks = new SafeFetcher(hooks, AddressRules.publicOnly(), AGENT)) {
      for (String form : forms) {
        if (isLiteral(form) && pages.vet(form) instanceof UrlVerdict.Accepted accepted) {
          note(form, pages.fetch(FetchRequest.get(accepted.url())), opened);
          byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
          note(
              form,
              webhooks.fetch(
                  new FetchRequest("POST", accepted.url(), Map.of(), Optional.of(body), 0)),
              opened);
        }
      }
    }
  }

  /** As the target of a redirect from a server that may be read. */
  private void redirected(Set<String> forms, List<String> opened) throws IOException {
    AtomicReference<String> target = new AtomicReference<>("");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.createContext(
        "/",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Location", Objects.requireNonNull(target.get()).replaceAll("[\r\n]", ""));
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    String allowed = "127.0.0.1/32:" + server.getAddress().getPort();
    try (SafeFetcher fetcher =
        new SafeFetcher(
            FetchLimits.forReading().within(Duration.ofSeconds(2)),
            AddressRules.allowing(List.of(AllowedAddress.of(allowed))),
            AGENT)) {
      URI start = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      for (String form : forms) {
        if (isLiteral(form)) {
          target.set(form);
          note(form, fetcher.fetch(FetchRequest.get(start)), opened);
        }
      }
    } finally {
      server.stop(0);
    }
  }

  /** Names would only ask a name server, which the trap has none of. */
  private static boolean isLiteral(String form) {
    return form.chars().anyMatch(Character::isDigit);
  }

  /** In the trap nobody listens, so a connection that was tried ends as one that was refused. */
  static boolean isOpened(FetchResult result) {
    return result instanceof FetchResult.Fetched
        || (result instanceof FetchResult.Failed failed
            && failed.failure() == FetchFailure.CONNECT);
  }

  private static void note(String form, FetchResult result, List<String> opened) {
    if (isOpened(result)) {
      opened.add(form);
    }
  }
}
