package io.wirewatch.alerts.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says in words what the audit log keeps as method and route. */
final class AuditWords {
  private static final Map<String, String> KNOWN =
      Map.of(
          "POST /start", "sign in",
          "GET /sign-in/proxy", "sign in by proxy",
          "GET /sign-in/oidc/done", "sign in by identity provider",
          "POST /sign-out", "sign out",
          "POST /preferences", "change preferences",
          "POST /preferences/all", "change preferences",
          "POST /u/{token}", "unsubscribe or pause by link",
          "POST /admin/people", "invite person",
          "POST /preferences/tokens", "make token",
          "POST /preferences/sessions/end-others", "end all other sessions");
  private static final Map<String, String> METHODS =
      Map.of("PUT", "change", "PATCH", "change", "DELETE", "delete", "POST", "add");
  private static final List<String> AROUND = List.of("", "v1", "admin", "preferences");

  private AuditWords() {}

  /** {@code POST /rules/{rule}/pause} is {@code pause rule}. */
  static String of(String action) {
    String known = KNOWN.get(action);
    if (known != null) {
      return known;
    }
    String[] halves = action.split(" ", 2);
    List<String> parts =
        Arrays.stream(halves[halves.length - 1].split("/"))
            .filter(part -> !AROUND.contains(part))
            .toList();
    return parts.isEmpty() ? action : words(halves[0], parts);
  }

  private static String words(String method, List<String> parts) {
    String last = parts.get(parts.size() - 1);
    String kind = singular(parts.get(0));
    if (parts.size() == 1) {
      return METHODS.getOrDefault(method, method) + " " + kind;
    }
    if (last.startsWith("{")) {
      return (method.equals("POST") ? "change" : METHODS.getOrDefault(method, method)) + " " + kind;
    }
    boolean onOne = parts.get(parts.size() - 2).startsWith("{");
    return onOne ? last.replace('-', ' ') + " " + kind : "add " + kind + " (" + last + ")";
  }

  private static String singular(String word) {
    return word.equals("people")
        ? "person"
        : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
