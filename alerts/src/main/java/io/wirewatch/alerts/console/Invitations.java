package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Address;
import io.wirewatch.alerts.message.Post;
import io.wirewatch.alerts.message.SignInLetter;
import io.wirewatch.alerts.store.People;
import io.wirewatch.alerts.store.Person;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes sign-in links and sends them. */
final class Invitations {
  static final Duration LINK_VALID = Duration.ofMinutes(15);
  private static final Duration INVITATION_VALID = Duration.ofDays(3);

  private final People people;
  private final Post post;
  private final Supplier<URI> home;

  /**
   * @param home how people reach the console, known once it listens
   */
  Invitations(People people, Post post, Supplier<URI> home) {
    this.people = people;
    this.post = post;
    this.home = home;
  }

  /** Sends an invitation; returns its link where no mails go out and it must be handed over. */
  Optional<URI> invite(Person person, Person by, Instant now) {
    URI link = link(people.makeSignInToken(person.id(), INVITATION_VALID, now));
    post.send(person.email(), SignInLetter.invitation(link, by.name()));
    return post.isReal() ? Optional.empty() : Optional.of(link);
  }

  /** Sends a link that was asked for on the sign-in page. */
  void send(Person person, String browser, Instant now) {
    URI link = link(people.makeSignInToken(person.id(), LINK_VALID, browser, now));
    post.send(person.email(), SignInLetter.asked(link, browser));
  }

  private URI link(String key) {
    return home.get().resolve(Address.to("/start").with("key", key).toString());
  }
}
