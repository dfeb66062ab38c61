package io.wirewatch.alerts.console.view;

import java.util.Optional;

/** The sign-in page: how to get a link, or the button behind one. */
public record SignInPage(
    Frame frame, Optional<String> problem, String key, String next, String browser) {}
