package io.wirewatch.alerts.store;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** All that alerts remembers, behind one narrow interface for each purpose. Thread-safe. */
public final class AlertsStore implements AutoCloseable {
  private final Database database;
  private final Tokens tokens;
  private final boolean shared;
  private final UnsubscribeTokens unsubscribeTokens;
  private final DestinationRows destinationRows;

  private AlertsStore(Database database, Tokens tokens, boolean shared, Seal seal) {
    this.database = database;
    this.tokens = tokens;
    this.shared = shared;
    this.destinationRows = new DestinationRows(seal);
    this.unsubscribeTokens = new SignedTokens(OwnKeys.of(database, "links", tokens));
  }

  /** Opens the database with secrets sealed under a key of the installation's own. */
  public static AlertsStore open(DatabaseSettings settings, RandomGenerator random) {
    return open(settings, SealSettings.own(), random);
  }

  /**
   * Opens the database, bringing its schema up to date and its secrets under the present key.
   *
   * @param random for ids and secrets: a secure one, outside tests
   * @throws RuntimeException where the database does not answer, or was sealed under another key
   */
  public static AlertsStore open(
      DatabaseSettings settings, SealSettings seals, RandomGenerator random) {
    Database database = Database.open(settings);
    try {
      Tokens tokens = new Tokens(random);
      Seal seal = new Seal(SealKeys.of(settings, seals, tokens, database), random);
      AlertsStore store = new AlertsStore(database, tokens, !settings.isSqlite(), seal);
      store.sealAll();
      return store;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void sealAll() {
    database.write(
        tx -> {
          destinationRows.sealAll(tx);
          return true;
        });
  }

  /** Whether several instances may use this database at once. */
  public boolean isShared() {
    return shared;
  }

  /** Throws a {@link StoreException} when the database does not answer. */
  public void check() {
    database.read(tx -> tx.number("SELECT 1 AS n"));
  }

  /** Recent articles. */
  public Articles articles() {
    return new SqlArticles(database);
  }

  /** Matches, their ends and alerts. */
  public Ledger ledger() {
    return new SqlLedger(database);
  }

  /** Rules as stored. */
  public Rules rules() {
    return new SqlRules(database, tokens);
  }

  /** Destinations. */
  public Destinations destinations() {
    return new SqlDestinations(database, tokens, destinationRows);
  }

  /** How destinations agree to messages. */
  public Confirmations confirmations() {
    return new SqlConfirmations(database, tokens, destinationRows);
  }

  /** What was tried at destinations. */
  public Calls calls() {
    return new SqlCalls(database, destinationRows);
  }

  /** Feeds of rules. */
  public RuleFeeds ruleFeeds() {
    return new SqlRuleFeeds(database, tokens);
  }

  /** Messages and attempts, for reading. */
  public Messages messages() {
    return new SqlMessages(database);
  }

  /** People, sessions, one-time links. */
  public People people() {
    return new SqlPeople(database, tokens);
  }

  /** Tokens of programs. */
  public ApiTokens apiTokens() {
    return new SqlApiTokens(database, tokens);
  }

  /** Answers to requests of programs that may be sent again. */
  public IdempotentAnswers idempotentAnswers() {
    return new SqlIdempotentAnswers(database);
  }

  /** Within {@link #together}: nobody else changes this rule until that is over. */
  public void holdRule(String ruleId) {
    database.write(tx -> tx.run("UPDATE rule SET version = version WHERE id = ?", ruleId));
  }

  /** What every page says on top. */
  public Banner banner() {
    return new SqlBanner(database);
  }

  /** The audit log. */
  public Audit audit() {
    return new SqlAudit(database);
  }

  /** Does work whose reads and changes on this thread are one transaction. */
  public <T> T together(Supplier<T> work) {
    return database.together(work);
  }

  /** The inbox that people share, with notes. */
  public Desk desk() {
    return new SqlDesk(database);
  }

  /** Whether alerts were relevant. */
  public Feedback feedback() {
    return new SqlFeedback(database);
  }

  /** Tokens of unsubscribe links. */
  public UnsubscribeTokens unsubscribeTokens() {
    return unsubscribeTokens;
  }

  /** For the reader of the channel. */
  public Inbox inbox() {
    return new SqlInbox(database);
  }

  /** For the workers that send. */
  public Outbox outbox() {
    return new SqlOutbox(database, destinationRows);
  }

  @Override
  public void close() {
    database.close();
  }
}
