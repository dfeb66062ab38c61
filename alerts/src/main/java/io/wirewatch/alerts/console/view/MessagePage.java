package io.wirewatch.alerts.console.view;

import java.util.List;
import java.util.Optional;

/** One message with its attempts, and the mail as rendered where it was kept. */
public record MessagePage(
    Frame frame,
    MessageLine message,
    String id,
    String story,
    List<AttemptLine> attempts,
    List<Tab> tabs,
    String tab,
    Optional<MailView> mail,
    boolean canResend) {}
