package io.wirewatch.alerts.deliver.slack;

import static io.wirewatch.alerts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonBlockElementFactory;
import com.slack.api.util.json.GsonContextBlockElementFactory;
import com.slack.api.util.json.GsonLayoutBlockFactory;
import com.slack.api.util.json.GsonTextObjectFactory;
import com.slack.api.util.json.UnknownPropertyDetectionAdapterFactory;
import io.wirewatch.alerts.FactsSample;
import io.wirewatch.alerts.Receiver;
import io.wirewatch.alerts.TestStore;
import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.deliver.Introduction;
import io.wirewatch.alerts.message.Links;
import io.wirewatch.alerts.store.AlertsStore;
import io.wirewatch.alerts.store.Destination;
import io.wirewatch.alerts.store.DestinationKind;
import io.wirewatch.alerts.store.Message;
import io.wirewatch.contract.failure.FailureReason;
import io.wirewatch.runtime.fetch.SafeFetcher;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack messages to a stand-in on loopback, read by Slack's own model. */
class SlackDeliveryTest {
  private static final Gson SLACK =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeAdapter(LayoutBlock.class, new GsonLayoutBlockFactory(true))
          .registerTypeAdapter(TextObject.class, new GsonTextObjectFactory(true))
          .registerTypeAdapter(BlockElement.class, new GsonBlockElementFactory(true))
          .registerTypeAdapter(ContextBlockElement.class, new GsonContextBlockElementFactory(true))
          .registerTypeAdapterFactory(new UnknownPropertyDetectionAdapterFactory())
          .create();

  private final Receiver slack = new Receiver();
  private SafeFetcher fetcher;
  private AlertsStore store;
  private Destination channel;

  @BeforeEach
  void start(@TempDir Path folder) {
    fetcher = slack.fetcher();
    store = TestStore.open(folder);
    channel = TestStore.destination(store, DestinationKind.SLACK, slack.url("/services/T1/B1/x"));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    slack.close();
    store.close();
  }

  @Test
  void saysWhatWhyWhereAndLeadsOn() {
    DeliveryResult result = deliver(FactsSample.facts());

    assertThat(result).isEqualTo(new DeliveryResult.Sent("answered 200: ok"));
    JsonObject payload = payload();
    assertThat(payload.get("text").getAsString())
        .contains("County renews detention contract", "The gazette", "Jails")
        .contains("detention contract with ICE.", "https://gazette.example/a");
    assertThat(payload.get("unfurl_links").getAsBoolean()).isFalse();
    assertThat(payload.get("unfurl_media").getAsBoolean()).isFalse();
    List<LayoutBlock> blocks = blocks(payload);
    assertThat(blocks)
        .extracting(LayoutBlock::getType)
        .containsExactly("header", "section", "context", "actions");
    assertThat(((HeaderBlock) blocks.get(0)).getText().getText())
        .isEqualTo("County renews detention contract");
    assertThat(text(blocks.get(1))).contains("*detention contract*");
    assertThat(context(blocks.get(2)))
        .contains(
            "<!date^" + NOON.getEpochSecond() + "^{date_short_pretty} {time}|2026-11-24 17:00 UTC>")
        .contains("<https://console.example/rules/r1|Jails>");
    assertThat(((ActionsBlock) blocks.get(3)).getElements())
        .extracting(button -> ((ButtonElement) button).getUrl())
        .containsExactly(
            "https://gazette.example/a",
            "https://console.example/stories/story-a",
            "https://console.example/rules/r1");
  }

  @Test
  void textFromOutsideFormatsNothingAndCallsNobody() {
    deliver(
        FactsSample.facts()
            .title("<!channel> & <@U1> *bold* `x`")
            .outlet("<https://evil.example|Gazette>")
            .ruleName("A|B> <!here>")
            .sentence("See <http://evil.example|here> ~now~"));

    String body = slack.last().body();
    assertThat(body)
        .doesNotContain("<!channel>", "<@U1>", "<http://evil", "<!here>", "*bold*", "~now~");
    List<LayoutBlock> blocks = blocks(payload());
    assertThat(((HeaderBlock) blocks.get(0)).getText().getText())
        .startsWith("&lt;!channel&gt; &amp; &lt;@U1&gt;");
    assertThat(context(blocks.get(2))).contains("|A/B&gt; &lt;!here&gt;>");
  }

  @Test
  void staysWithinSlacksLimitsHoweverLongTheNews() {
    deliver(FactsSample.facts().title("&".repeat(400)).sentence("<é>".repeat(1_500)));

    List<LayoutBlock> blocks = blocks(payload());
    assertThat(blocks.size()).isLessThanOrEqualTo(SlackMessage.BLOCKS);
    assertThat(((HeaderBlock) blocks.get(0)).getText().getText().length())
        .isBetween(100, SlackMessage.HEADER);
    for (LayoutBlock block : blocks) {
      if (block instanceof SectionBlock) {
        assertThat(text(block).length()).isLessThanOrEqualTo(SlackMessage.SECTION);
      }
    }
  }

  @Test
  void aTestIsTheSameWithABanner() {
    Message sample = TestStore.tell(store, FactsSample.facts().build(), channel);

    notifier().test(sample, channel);

    List<LayoutBlock> test = blocks(payload());
    notifier().deliver(sample, channel);
    List<LayoutBlock> alert = blocks(payload());
    assertThat(context(test.get(0))).contains("This is a test");
    assertThat(test.subList(1, test.size())).isEqualTo(alert);
  }

  @Test
  void aChannelThatTakesTheQuestionHasAgreed() {
    Introduction taken = notifier().introduce("id", "https://console.example/confirm/x", channel);
    slack.answers(404, "no_service");
    Introduction refused = notifier().introduce("id", "https://console.example/confirm/x", channel);

    assertThat(taken.agreed()).isTrue();
    assertThat(slack.calls().get(0).body()).doesNotContain("/confirm/");
    assertThat(refused.agreed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "404, no_service, the webhook was removed",
    "410, channel_is_archived, the channel is archived",
    "403, action_prohibited, an admin of the workspace forbids it",
    "404, whatever, Slack does not know the address",
    "410, '', Slack does not know the address"
  })
  void anAddressThatIsOverIsSwitchedOffWithWords(int status, String said, String words) {
    slack.answers(status, said);

    DeliveryResult result = deliver(FactsSample.facts());

    assertThat(result)
        .isInstanceOfSatisfying(
            DeliveryResult.Disable.class,
            off -> {
              assertThat(off.reason()).isEqualTo(FailureReason.SLACK_REVOKED);
              assertThat(off.reply()).startsWith(words);
            });
  }

  @Test
  void waitsAsLongAsSlackAsks() {
    slack.answers(429, "rate_limited", "Retry-After", "30");

    assertThat(deliver(FactsSample.facts()))
        .isInstanceOfSatisfying(
            DeliveryResult.TryLater.class,
            later -> assertThat(later.atLeast()).isEqualTo(Duration.ofSeconds(30)));
  }

  @Test
  void aMessageSlackCannotReadIsGivenUp() {
    slack.answers(400, "invalid_payload");

    assertThat(deliver(FactsSample.facts())).isInstanceOf(DeliveryResult.GiveUp.class);
  }

  private DeliveryResult deliver(FactsSample facts) {
    return notifier().deliver(TestStore.tell(store, facts.build(), channel), channel);
  }

  private SlackNotifier notifier() {
    return new SlackNotifier(
        fetcher,
        store.people(),
        new Links(URI.create("https://console.example")),
        InstantSource.fixed(NOON));
  }

  private JsonObject payload() {
    return SLACK.fromJson(slack.last().body(), JsonObject.class);
  }

  private static List<LayoutBlock> blocks(JsonObject payload) {
    JsonArray blocks = payload.getAsJsonArray("blocks");
    return StreamSupport.stream(blocks.spliterator(), false)
        .map(block -> SLACK.fromJson(block, LayoutBlock.class))
        .toList();
  }

  private static String text(LayoutBlock block) {
    return ((SectionBlock) block).getText().getText();
  }

  private static String context(LayoutBlock block) {
    return ((MarkdownTextObject) ((ContextBlock) block).getElements().get(0)).getText();
  }
}
