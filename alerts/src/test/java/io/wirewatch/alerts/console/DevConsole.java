package io.wirewatch.alerts.console;

import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.LedgerState;
import io.wirewatch.alerts.store.MessageState;
import io.wirewatch.alerts.store.Person;
import io.wirewatch.alerts.store.Role;
import io.wirewatch.alerts.store.Rule;
import io.wirewatch.alerts.store.RuleDraft;
import io.wirewatch.alerts.store.Tell;
import io.wirewatch.alerts.store.Watch;
import io.wirewatch.contract.article.Certainty;
import io.wirewatch.contract.failure.FailureReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** For looking at pages by hand: a console full of sample news, and a sign-in link. Not a test. */
final class DevConsole {
  private DevConsole() {}

  /** Starts, prints a sign-in link for each argument's worth of times, and runs until stopped. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("console");
    Newsroom room = new Newsroom(folder, InstantSource.system(), Newsroom.settings(true));
    Person editor = room.person("Demo editor", Role.EDITOR);
    if (args.length == 0) {
      fill(room, editor);
    }
    System.out.println(room.server().signInLink(editor));
    System.out.flush();
    new CountDownLatch(1).await();
  }

  static void fill(Newsroom room, Person editor) {
    SampleNews news = new SampleNews(room.clock.instant());
    List<Clipping> all = news.all();
    room.accept(all);
    room.sources.fill();
    Destination desk = room.mail("immigration-desk@example.org", editor);
    Destination hook =
        room.store
            .destinations()
            .add(
                DestinationKind.WEBHOOK,
                "Newsroom bot",
                editor.id(),
                "https://hooks.example.org/wirewatch",
                room.clock.instant());
    Rule detention =
        room.rule(draft(editor, "Texas detention", List.of("detention"), "", desk, hook));
    Rule sheriffs =
        room.rule(
            draft(
                editor,
                "Sheriffs signing agreements",
                List.of("local-cooperation"),
                "all(sheriff) any(agreement 287(g) \"task force\") none(hockey)",
                desk));
    room.rule(
        RuleDraft.of(
                "Raids, unfinished",
                editor.id(),
                Watch.forWords("near(agents warrant 8)")
                    .inRegions(List.of("CA"))
                    .atLeast(Optional.of(Certainty.STRONG)),
                Tell.to(List.of()))
            .asDraft());
    for (Clipping one : all) {
      if (one.slug().startsWith("county-")) {
        if (!one.slug().startsWith("county-extends")) {
          room.tell(sheriffs, one);
        }
      }
    }
    room.tell(detention, find(all, "detention-contract-vote"));
    room.tell(detention, find(all, "judge-blocks-bond-rule"));
    room.enter(
        detention,
        find(all, "county-extends-contract"),
        LedgerState.FOLDED,
        "same story, already told at 1 outlet");
    room.store
        .rules()
        .pause(
            sheriffs.id(),
            Optional.of(room.clock.instant().plusSeconds(86_400)),
            room.clock.instant());
    room.attempt(
        hook,
        MessageState.FAILED,
        Optional.of(FailureReason.HTTP_SERVER_ERROR),
        "503 upstream is restarting");
    for (int i = 0; i < 8; i++) {
      room.attempt(desk, MessageState.SENT, Optional.empty(), "250 2.0.0 kept in the outbox");
    }
  }

  private static Clipping find(List<Clipping> all, String slug) {
    return all.stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
  }

  private static RuleDraft draft(
      Person owner, String name, List<String> topics, String words, Destination... told) {
    return RuleDraft.of(
        name,
        owner.id(),
        Watch.forWords(words).onTopics(topics),
        Tell.to(List.of(told).stream().map(Destination::id).toList()));
  }
}
