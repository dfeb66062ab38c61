package io.wirewatch.alerts.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link ApiTokens} in SQL. */
final class SqlApiTokens implements ApiTokens {
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Database database;
  private final Tokens tokens;

  SqlApiTokens(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  @Override
  public Made make(
      String personId, String name, Set<Scope> scopes, Duration validFor, Instant now) {
    String secret = tokens.apiToken();
    ApiToken token =
        new ApiToken(
            tokens.id("t"), personId, name, scopes, now, now.plus(validFor), Optional.empty());
    database.write(tx -> insert(tx, token, Tokens.hash(secret)));
    return new Made(token, secret);
  }

  private static int insert(Tx tx, ApiToken token, String hash) {
    tx.touched("token", token.id(), token.name());
    return tx.run(
        """
        INSERT INTO api_token (id, token_hash, person_id, name, scopes, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        token.id(),
        hash,
        token.personId(),
        token.name(),
        Json.write(token.scopes().stream().map(Scope::code).sorted().toList()),
        token.createdAt(),
        token.expiresAt());
  }

  @Override
  public Optional<ApiToken> bySecret(String secret, Instant now) {
    String hash = Tokens.hash(secret);
    Optional<ApiToken> found =
        database.read(
            tx ->
                tx.first(
                    "SELECT * FROM api_token WHERE token_hash = ? AND expires_at > ?",
                    SqlApiTokens::token,
                    hash,
                    now));
    found
        .filter(token -> token.usedAt().map(at -> at.plus(NOTED).isBefore(now)).orElse(true))
        .ifPresent(token -> noteUse(token.id(), now));
    return found;
  }

  private void noteUse(String tokenId, Instant now) {
    database.write(tx -> tx.run("UPDATE api_token SET used_at = ? WHERE id = ?", now, tokenId));
  }

  @Override
  public Optional<ApiToken> find(String tokenId) {
    return database.read(
        tx -> tx.first("SELECT * FROM api_token WHERE id = ?", SqlApiTokens::token, tokenId));
  }

  @Override
  public List<ApiToken> of(String personId) {
    return database.read(
        tx ->
            tx.list(
                "SELECT * FROM api_token WHERE person_id = ? ORDER BY created_at DESC, id",
                SqlApiTokens::token,
                personId));
  }

  @Override
  public List<ApiToken> all() {
    return database.read(
        tx -> tx.list("SELECT * FROM api_token ORDER BY created_at DESC, id", SqlApiTokens::token));
  }

  @Override
  public boolean revoke(String tokenId) {
    return database.write(
        tx -> {
          Optional<ApiToken> token =
              tx.first("SELECT * FROM api_token WHERE id = ?", SqlApiTokens::token, tokenId);
          token.ifPresent(one -> tx.touched("token", one.id(), one.name()));
          return tx.run("DELETE FROM api_token WHERE id = ?", tokenId) > 0;
        });
  }

  private static ApiToken token(Row row) throws SQLException {
    return new ApiToken(
        row.text("id"),
        row.text("person_id"),
        row.text("name"),
        row.list("scopes").stream()
            .flatMap(code -> Scope.of(code).stream())
            .collect(Collectors.toSet()),
        row.instant("created_at"),
        row.instant("expires_at"),
        row.optionalInstant("used_at"));
  }
}
