package io.wirewatch.alerts.deliver.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerts.deliver.DeliveryResult;
import io.wirewatch.contract.failure.FailureReason;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of a mail server, at each step, means for the message. */
class SmtpStepsTest {

  @ParameterizedTest(name = "{1} to {0}: {2}, {3} attempts at most")
  @CsvSource({
    "greeting, 421 too busy, MAIL_UNREACHABLE, many",
    "MAIL, 451 try later, MAIL_BUSY, many",
    "MAIL, 530 encryption needed, MAIL_SIGN_IN, many",
    "RCPT, 450 greylisted, MAIL_BUSY, many",
    "RCPT, 550 user unknown, MAIL_ADDRESS_REFUSED, 2",
    "DATA, 452 no room, MAIL_BUSY, many",
    "DATA, 554 looks like spam, MAIL_REJECTED, 2",
    "dot, 552 too large, MAIL_REJECTED, 2",
    "dot, hang, MAIL_UNREACHABLE, many",
    "RCPT, hang, MAIL_UNREACHABLE, many",
    "greeting, hang, MAIL_UNREACHABLE, many",
    "dot, drop, MAIL_UNREACHABLE, many",
  })
  void judges(String step, String answer, FailureReason reason, String attempts) throws Exception {
    try (ScriptedServer server = new ScriptedServer(step, answer)) {
      DeliveryResult result = transport(server.port()).send("id", mail());

      assertThat(result)
          .isInstanceOfSatisfying(
              DeliveryResult.TryLater.class,
              later -> {
                assertThat(later.reason()).as(later.reply()).isEqualTo(reason);
                assertThat(later.mostAttempts())
                    .isEqualTo(attempts.equals("2") ? 2 : Integer.MAX_VALUE);
              });
    }
  }

  private static SmtpTransport transport(int port) {
    return new SmtpTransport(
        new MailSettings(
            Optional.empty(),
            "127.0.0.1",
            port,
            MailSettings.Encryption.NONE,
            Optional.empty(),
            Optional.empty(),
            "alerts@wire.example",
            Optional.empty(),
            Duration.ofSeconds(2)),
        InstantSource.system());
  }

  private static MimeMessage mail() throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("desk@news.example"));
    mail.setText("hello");
    mail.saveChanges();
    return mail;
  }

  /** A mail server that says one given thing at one given step. */
  private static final class ScriptedServer implements AutoCloseable {
    private static final Map<String, String> USUAL =
        Map.of("greeting", "220 ready", "DATA", "354 go on", "dot", "250 taken");
    private final ServerSocket listening;
    private final String step;
    private final String answer;

    ScriptedServer(String step, String answer) throws IOException {
      this.listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      this.step = step;
      this.answer = answer;
      Thread thread = new Thread(this::serve, "scripted-smtp");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }

    private void serve() {
      try (Socket socket = listening.accept()) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        OutputStream out = socket.getOutputStream();
        boolean goesOn = say(out, "greeting");
        while (goesOn) {
          String line = in.readLine();
          goesOn = line != null && answer(in, out, line);
        }
      } catch (IOException e) {
        // The client went away, which ends the conversation.
        return;
      }
    }

    private boolean answer(BufferedReader in, OutputStream out, String line) throws IOException {
      String command = line.split(" ", -1)[0];
      boolean goesOn = say(out, command);
      if (command.equals("DATA") && goesOn && !step.equals("DATA")) {
        String mail = in.readLine();
        while (mail != null && !mail.equals(".")) {
          mail = in.readLine();
        }
        return say(out, "dot");
      }
      return goesOn;
    }

    private boolean say(OutputStream out, String now) throws IOException {
      if (now.equals(step)) {
        if (answer.equals("drop")) {
          return false;
        }
        if (answer.equals("hang")) {
          return true;
        }
      }
      String said = now.equals(step) ? answer : USUAL.getOrDefault(now, "250 fine");
      out.write((said + "\r\n").getBytes(US_ASCII));
      out.flush();
      return true;
    }
  }
}
