package io.wirewatch.contract.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what may not change within a major version, and says it so that whoever changed it knows
 * who is hurt. What is not found may change: new optional fields, words, new channels.
 */
final class ForbiddenChanges {
  private final Release old;
  private final Release now;
  private final List<String> found = new ArrayList<>();

  private ForbiddenChanges(Release old, Release now) {
    this.old = old;
    this.now = now;
  }

  /** The forbidden changes from an older release to a newer one, one sentence each. */
  static List<String> between(Release old, Release now) {
    ForbiddenChanges changes = new ForbiddenChanges(old, now);
    old.channels().forEach(changes::compare);
    return changes.found;
  }

  private void compare(ChannelTerms before) {
    Optional<ChannelTerms> after =
        now.channels().stream().filter(one -> one.name().equals(before.name())).findFirst();
    if (after.isEmpty()) {
      say(before, "channel `" + before.name() + "` was removed or renamed", "read");
      return;
    }
    compare(before, after.get());
    if (before.schema().isPresent() && before.schema().equals(after.get().schema())) {
      String schema = before.schema().get();
      compare(before, Fields.of(old.schemas(), schema), Fields.of(now.schemas(), schema));
    }
  }

  private void compare(ChannelTerms before, ChannelTerms after) {
    changed(before, "the key", before.key(), after.key());
    changed(before, "the number of partitions", before.partitions(), after.partitions());
    changed(before, "the clean-up", before.cleanup(), after.cleanup());
    changed(before, "the event type", before.schema(), after.schema());
    changed(before, "the audience", before.audience(), after.audience());
    if (after.retention().compareTo(before.retention()) < 0) {
      changed(before, "the retention", before.retention(), after.retention());
    }
    for (String event : before.events()) {
      if (!after.events().contains(event)) {
        say(before, "`ce_type` " + event + " was removed", "read");
      }
    }
    before
        .headers()
        .forEach(
            (name, always) -> {
              Boolean written = after.headers().get(name);
              if (written == null) {
                say(before, "header `" + name + "` was removed", "read");
              } else if (always && !written) {
                say(before, "header `" + name + "` is not always written any more", "rely on");
              }
            });
  }

  private void compare(ChannelTerms channel, Map<String, Field> before, Map<String, Field> after) {
    for (Field field : before.values()) {
      Field kept = after.get(field.path());
      if (kept != null) {
        compare(channel, field, kept);
      } else if (isThere(after, parent(field.path()))) {
        say(channel, "field `" + field.path() + "` was removed", "read");
      }
    }
    for (Field field : after.values()) {
      boolean isNew = !before.containsKey(field.path());
      if (isNew && field.required() && isThere(before, parent(field.path()))) {
        say(channel, "field `" + field.path() + "` is new and required", "do not write");
      }
    }
  }

  private void compare(ChannelTerms channel, Field before, Field after) {
    String name = "field `" + before.path() + "`";
    changed(channel, "the type of " + name, before.type(), after.type());
    changed(channel, "the limits of " + name, before.limits(), after.limits());
    if (before.required() && !after.required()) {
      say(channel, name + " is optional now", "rely on");
    } else if (!before.required() && after.required()) {
      say(channel, name + " is required now", "do not always write");
    }
    compareValues(channel, name, before, after);
  }

  private void compareValues(ChannelTerms channel, String name, Field before, Field after) {
    for (String value : before.values()) {
      if (!after.values().contains(value)) {
        say(channel, "value `" + value + "` of " + name + " was removed", "know");
      } else {
        String meant = before.meaning().getOrDefault(value, "(not said)");
        String means = after.meaning().getOrDefault(value, "(not said)");
        changed(channel, "the meaning of `" + value + "` of " + name, meant, means);
      }
    }
    for (String value : after.values()) {
      if (!before.values().contains(value) && !before.mayGrow()) {
        say(channel, "value `" + value + "` of " + name + " is new", "do not know");
      }
    }
  }

  private static boolean isThere(Map<String, Field> fields, String path) {
    return path.isEmpty() || fields.containsKey(path);
  }

  /** The field that holds a field; empty for the event itself. */
  private static String parent(String path) {
    if (path.endsWith("[]")) {
      return path.substring(0, path.length() - 2);
    }
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  private void changed(ChannelTerms channel, String what, Object before, Object after) {
    if (!before.equals(after)) {
      say(channel, what + " changed from " + before + " to " + after, "rely on");
    }
  }

  private void say(ChannelTerms channel, String what, String verb) {
    String who = verb.endsWith("write") ? "writers" : "consumers";
    found.add("%s: %s; %s of %s %s it".formatted(channel.shortName(), what, who, old.name(), verb));
  }
}
