package io.wirewatch.alerts.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.runtime.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the keys of the seal: the one in the settings; else a file beside the SQLite database, made
 * with access for its owner alone; else, on PostgreSQL, one kept in the database itself, which is
 * said to be as good as none.
 */
final class SealKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
  private static final String SQLITE = "jdbc:sqlite:";

  private SealKeys() {}

  /** The present key first. */
  static List<String> of(
      DatabaseSettings database, SealSettings settings, Tokens tokens, Database open) {
    Stream<String> former = settings.formerKey().map(Secret::value).stream();
    Optional<String> own = settings.key().isPresent() ? existing(database) : Optional.empty();
    String present = settings.key().map(Secret::value).orElseGet(() -> own(database, tokens, open));
    return Stream.of(Stream.of(present), former, own.stream()).flatMap(keys -> keys).toList();
  }

  private static String own(DatabaseSettings database, Tokens tokens, Database open) {
    return file(database)
        .map(file -> read(file, tokens))
        .orElseGet(() -> inDatabase(database, tokens, open));
  }

  private static Optional<Path> file(DatabaseSettings database) {
    String url = database.url();
    boolean isFile = database.isSqlite() && !url.contains(":memory:") && !url.contains("?");
    return isFile
        ? Optional.of(Path.of(url.substring(SQLITE.length()) + ".key"))
        : Optional.empty();
  }

  /** A key of our own from before there was one in the settings still opens what it sealed. */
  private static Optional<String> existing(DatabaseSettings database) {
    return file(database).filter(Files::exists).map(SealKeys::text);
  }

  private static String read(Path file, Tokens tokens) {
    try {
      Files.writeString(make(file), tokens.secret(), UTF_8, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      return text(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the key file " + file, e);
    }
    return text(file);
  }

  private static Path make(Path file) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerAlone =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return Files.createFile(file, ownerAlone);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key file " + file, e);
    }
  }

  private static String inDatabase(DatabaseSettings database, Tokens tokens, Database open) {
    if (!database.isSqlite()) {
      LOG.warn(
          "Secrets are sealed under a key that lies in the same database; set alerts.seal.key");
    }
    return OwnKeys.of(open, "seal", tokens);
  }
}
