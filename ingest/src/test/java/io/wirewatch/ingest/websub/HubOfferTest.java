package io.wirewatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.parse.FeedDetails;
import io.wirewatch.runtime.fetch.ResponseHeaders;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HubOfferTest {
  private static final URI FEED = URI.create("https://gazette.example/feed.xml");

  @Test
  void readsHubAndTopicFromLinkHeaders() {
    var headers =
        ResponseHeaders.of(
            "Link", "<https://hub.example/>; rel=\"hub\", </self.xml>; rel=self; type=a/b");

    assertThat(HubOffer.in(headers, FeedDetails.NONE, FEED))
        .contains(
            new HubOffer(
                URI.create("https://hub.example/"),
                URI.create("https://gazette.example/self.xml")));
  }

  @Test
  void takesTheFeedsAddressForATopicThatIsNotNamed() {
    var headers = ResponseHeaders.of("Link", "<https://hub.example/>; rel=\"alternate hub\"");

    assertThat(HubOffer.in(headers, FeedDetails.NONE, FEED).map(HubOffer::topic)).contains(FEED);
  }

  @Test
  void offersNothingWithoutAHubOrWithAnotherScheme() {
    var none = ResponseHeaders.of("Link", "<https://gazette.example/>; rel=self");
    var file = ResponseHeaders.of("Link", "<file:///etc/passwd>; rel=hub");

    assertThat(HubOffer.in(none, FeedDetails.NONE, FEED)).isEmpty();
    assertThat(HubOffer.in(file, FeedDetails.NONE, FEED)).isEmpty();
  }
}
