package io.wirewatch.alerts.deliver.mail;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.contract.failure.FailureReason;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a mail server said: 4xx is asked again after a while, 5xx once more and then given up,
 * a refused sign-in stops all mail for a while.
 */
final class SmtpReply {
  private static final Duration GREYLISTED = Duration.ofMinutes(5);
  private static final int ONCE_MORE = 2;

  private SmtpReply() {}

  static DeliveryResult judge(SmtpStep step, MessagingException problem, String server) {
    String said = server + ": " + oneLine(lastMessage(problem));
    if (problem instanceof AuthenticationFailedException) {
      return signIn(said);
    }
    Optional<Integer> code = code(problem);
    if (code.isPresent()) {
      return byCode(code.get(), problem, said);
    }
    if (hasCause(problem, SSLException.class) || lastMessage(problem).contains("STARTTLS")) {
      return DeliveryResult.TryLater.of(FailureReason.MAIL_TLS, said, Duration.ZERO);
    }
    String where = step == SmtpStep.CONNECT ? said : said + " (while sending)";
    return DeliveryResult.TryLater.of(FailureReason.MAIL_UNREACHABLE, where, Duration.ZERO);
  }

  private static DeliveryResult byCode(int code, MessagingException problem, String said) {
    if (code == 535 || code == 530 || code == 534) {
      return signIn(said);
    }
    if (code / 100 == 4) {
      return DeliveryResult.TryLater.of(FailureReason.MAIL_BUSY, said, GREYLISTED);
    }
    boolean isRecipient = find(problem, SMTPAddressFailedException.class).isPresent();
    FailureReason reason =
        isRecipient ? FailureReason.MAIL_ADDRESS_REFUSED : FailureReason.MAIL_REJECTED;
    return new DeliveryResult.TryLater(reason, said, GREYLISTED, ONCE_MORE);
  }

  private static DeliveryResult signIn(String said) {
    return DeliveryResult.TryLater.of(
        FailureReason.MAIL_SIGN_IN, said, SmtpTransport.AFTER_REFUSED_SIGN_IN);
  }

  private static Optional<Integer> code(MessagingException problem) {
    return find(problem, SMTPAddressFailedException.class)
        .map(SMTPAddressFailedException::getReturnCode)
        .or(
            () ->
                find(problem, SMTPSenderFailedException.class)
                    .map(SMTPSenderFailedException::getReturnCode))
        .or(
            () ->
                find(problem, SMTPSendFailedException.class)
                    .map(SMTPSendFailedException::getReturnCode))
        .filter(code -> code >= 400 && code < 600);
  }

  /** Jakarta Mail chains what happened by {@code getNextException}. */
  private static <T extends Exception> Optional<T> find(Exception problem, Class<T> type) {
    @Nullable Exception next = problem;
    while (next != null) {
      if (type.isInstance(next)) {
        return Optional.of(type.cast(next));
      }
      next = next instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return Optional.empty();
  }

  private static boolean hasCause(Throwable problem, Class<? extends Throwable> type) {
    @Nullable Throwable next = problem;
    while (next != null) {
      if (type.isInstance(next)) {
        return true;
      }
      next = next.getCause();
    }
    return false;
  }

  private static String lastMessage(MessagingException problem) {
    @Nullable Exception next = problem;
    String message = "";
    while (next != null) {
      message = Objects.requireNonNullElse(next.getMessage(), message);
      next = next instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return message.isEmpty()
        ? problem.getClass().getSimpleName().toLowerCase(Locale.ROOT)
        : message;
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
