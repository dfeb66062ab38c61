package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.access.Limits;
import io.wirewatch.alerts.store.People;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends sign-in links to who asks for one. All that depends on whether somebody is known happens on
 * a thread of its own, after the answer: what is answered, and when, tells nothing.
 */
final class SignInLinks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);
  private static final int A_PERSON = 3;
  private static final int AN_ADDRESS = 10;
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final int WAITING = 500;

  private final People people;
  private final Invitations invitations;
  private final InstantSource clock;
  private final Limits byPerson;
  private final Limits byAddress;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), SignInLinks::thread);

  SignInLinks(People people, Invitations invitations, InstantSource clock) {
    this.people = people;
    this.invitations = invitations;
    this.clock = clock;
    this.byPerson = new Limits(clock, A_PERSON, WITHIN);
    this.byAddress = new Limits(clock, AN_ADDRESS, WITHIN);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "alerts-sign-in-links");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether one more may be asked for from there; counts it. */
  boolean mayAsk(String address) {
    return byAddress.allows(address);
  }

  /** Sends a link, if there is somebody with that mail address and not too many were sent. */
  void ask(String email, String browser) {
    boolean allowed = byPerson.allows(email.toLowerCase(Locale.ROOT));
    try {
      thread.execute(() -> send(email, browser, allowed));
    } catch (RejectedExecutionException full) {
      LOG.warn("A sign-in link is not sent: too many wait already");
    }
  }

  private void send(String email, String browser, boolean allowed) {
    try {
      people
          .byEmail(email)
          .filter(person -> allowed)
          .ifPresent(person -> invitations.send(person, browser, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("A sign-in link could not be made: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
