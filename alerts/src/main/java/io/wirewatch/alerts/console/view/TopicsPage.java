package io.wirewatch.alerts.console.view;

import java.util.List;

/**
 * Every topic as it is defined.
 *
 * @param version of the taxonomy that tagged the newest article
 */
public record TopicsPage(Frame frame, String version, List<TopicCard> topics) {

  /**
   * One topic.
   *
   * @param in what belongs to it
   * @param out what does not, though it looks like it
   * @param found made-up headlines that get it
   * @param left made-up headlines that must not get it
   * @param signals the queries that find it
   * @param agreement what people said of alerts with it
   */
  public record TopicCard(
      String id,
      String name,
      String definition,
      List<String> in,
      List<String> out,
      List<String> found,
      List<String> left,
      List<Signal> signals,
      String agreement) {}

  /** One query: its id, language and weight, and what it looks for. */
  public record Signal(String name, String find) {}
}
