package io.wirewatch.alerts.console;

import io.wirewatch.alerts.deliver.Tryouts;
import io.wirewatch.alerts.message.MailContent;
import io.wirewatch.alerts.message.Post;
import io.wirewatch.alerts.rejections.RejectionCount;
import io.wirewatch.alerts.sources.Sources;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.runtime.health.HealthReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the console knows beside the store.
 *
 * @param sources the feeds that are read
 * @param post sends sign-in links and invitations
 * @param health how the parts of this process are doing
 * @param rejections what could not be used, counted
 * @param tryouts tries destinations at once
 * @param more what else is answered: the interface for programs
 */
public record Outside(
    Sources sources,
    Post post,
    Supplier<HealthReport> health,
    Supplier<List<RejectionCount>> rejections,
    Tryouts tryouts,
    List<Route> more) {

  /** Copies the routes. */
  public Outside {
    more = List.copyOf(more);
  }

  /** Sources alone: no mail goes out, nothing is known of health and rejections. */
  public static Outside of(Sources sources, HealthReport health) {
    return new Outside(sources, new NoPost(), () -> health, List::of, new NoTryouts(), List.of());
  }

  private record NoPost() implements Post {
    @Override
    public void send(String to, MailContent letter) {
      // Nobody carries it; pages show links instead where isReal() says so.
    }

    @Override
    public boolean isReal() {
      return false;
    }
  }

  private record NoTryouts() implements Tryouts {
    @Override
    public Outcome confirm(Destination destination) {
      return new Outcome(false, false, "nothing is sent from here");
    }

    @Override
    public Outcome test(Destination destination) {
      return new Outcome(false, false, "nothing is sent from here");
    }

    @Override
    public Optional<String> written(Message message) {
      return Optional.empty();
    }
  }
}
