package io.wirewatch.alerts.deliver.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.alerts.store.OutboxMail;
import io.wirewatch.alerts.store.OutboxMailParts;
import io.wirewatch.alerts.store.OutboxMails;
import io.wirewatch.contract.failure.FailureReason;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps mails as {@code .eml} files in a folder in place of sending them, and shows them. */
public final class MailFolder implements MailTransport, OutboxMails {
  private static final String SUFFIX = ".eml";

  private final Path folder;
  private final Session session = Session.getInstance(new Properties());

  /**
   * Opens a folder, making it where it is missing.
   *
   * @throws UncheckedIOException where it cannot be made
   */
  public MailFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep mails in " + folder, e);
    }
  }

  @Override
  public DeliveryResult send(String id, MimeMessage mail) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      Path unfinished = Files.createTempFile(folder, id, ".tmp");
      Files.write(unfinished, bytes.toByteArray());
      Files.move(
          unfinished,
          folder.resolve(id + SUFFIX),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return new DeliveryResult.Sent("kept as " + id + SUFFIX);
    } catch (IOException | MessagingException e) {
      return DeliveryResult.TryLater.of(
          FailureReason.STORAGE, "cannot keep the mail: " + e.getMessage(), Duration.ZERO);
    }
  }

  @Override
  public List<OutboxMail> newest(int limit) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted(Comparator.comparing(MailFolder::writtenAt).reversed())
          .limit(limit)
          .flatMap(file -> read(file).stream())
          .map(OutboxMailParts::mail)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  @Override
  public Optional<OutboxMailParts> open(String id) {
    Path file = folder.resolve(id + SUFFIX);
    return id.matches("[0-9a-f]{32}") && Files.exists(file) ? read(file) : Optional.empty();
  }

  private Optional<OutboxMailParts> read(Path file) {
    try {
      byte[] raw = Files.readAllBytes(file);
      MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw));
      String name = file.getFileName().toString();
      OutboxMail summary =
          new OutboxMail(
              name.substring(0, name.length() - SUFFIX.length()),
              writtenAt(file),
              mail.getHeader("To", ", "),
              mail.getSubject());
      return Optional.of(
          new OutboxMailParts(
              summary, headers(mail), part(mail, "text/plain"), part(mail, "text/html"), raw));
    } catch (IOException | MessagingException e) {
      return Optional.empty();
    }
  }

  private static String headers(MimeMessage mail) throws MessagingException {
    return Collections.list(mail.getAllHeaders()).stream()
        .map(header -> header.getName() + ": " + decoded(header.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String decoded(String value) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException e) {
      return value;
    }
  }

  private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
    if (!(mail.getContent() instanceof Multipart parts)) {
      return "";
    }
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part.getContent() instanceof String text
            ? text
            : new String(part.getInputStream().readAllBytes(), UTF_8);
      }
    }
    return "";
  }

  private static Instant writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }
}
