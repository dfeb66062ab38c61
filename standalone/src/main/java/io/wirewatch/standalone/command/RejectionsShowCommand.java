package io.wirewatch.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.contract.failure.Rejection;
import io.wirewatch.runtime.kafka.KafkaConnection;
import io.wirewatch.runtime.settings.SettingsException;
import io.wirewatch.standalone.rejections.RejectionsDesk;
import io.wirewatch.standalone.rejections.StoredRejection;
import io.wirewatch.standalone.terminal.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one rejection whole. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints one rejection: why, from where, and its bytes as text.")
final class RejectionsShowCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 4_000;

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Parameters(paramLabel = "ID", description = "As rejections list prints it: partition:offset.")
  private String id = "";

  @Option(names = "--save", paramLabel = "FILE", description = "Write the original bytes there.")
  private @Nullable Path save;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws SettingsException, InterruptedException {
    try (KafkaConnection kafka = cluster.connect()) {
      List<StoredRejection> all = new RejectionsDesk(kafka, InstantSource.system()).all();
      StoredRejection one = RejectionChoice.named(all, List.of(id)).get(0);
      print(spec.commandLine().getOut(), one);
      if (save != null) {
        write(save, one.rejection().value());
      }
    }
    return 0;
  }

  private static void print(PrintWriter out, StoredRejection one) {
    Rejection rejection = one.rejection();
    point(out, "what", rejection.stage().code() + ": " + rejection.reason().sentence());
    point(out, "reason", rejection.reason().code());
    point(out, "detail", Printable.of(rejection.detail()));
    point(out, "when", rejection.at().toString());
    point(
        out,
        "from",
        rejection
            .origin()
            .map(at -> at.channel() + ", partition " + at.partition() + ", offset " + at.offset())
            .orElse("no channel: it came from outside"));
    point(out, "key", key(one));
    point(
        out,
        "state",
        one.settled().map(done -> done.way().code() + " " + done.at()).orElse("open"));
    point(out, "replay", one.whyNotReplayable().map(why -> "no: " + why).orElse("possible"));
    point(out, "bytes", Integer.toString(rejection.value().length));
    out.println();
    out.println(text(rejection.value()));
  }

  private static void point(PrintWriter out, String label, String text) {
    out.printf("%-8s %s%n", label, text);
  }

  private static String key(StoredRejection one) {
    byte[] key = one.record().key();
    return key == null ? "none" : Printable.of(new String(key, UTF_8));
  }

  private static String text(byte[] value) {
    int shown = Math.min(value.length, MOST_BYTES);
    String text = Printable.of(new String(value, 0, shown, UTF_8));
    return shown == value.length ? text : text + " … (--save FILE writes all of it)";
  }

  private static void write(Path file, byte[] value) {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
