package io.wirewatch.runtime.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says what is wrong with an encrypted connection. */
final class TlsTrouble {
  private static final String NOT_OPENED =
      " The site's owner has to repair this; Wirewatch does not read over it.";

  private TlsTrouble() {}

  static String sentence(Throwable thrown, String host) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      String known = known(each, host);
      if (!known.isEmpty()) {
        return known + NOT_OPENED;
      }
    }
    return "No encrypted connection with "
        + host
        + " came about, perhaps because its software is too old.";
  }

  private static String known(Throwable thrown, String host) {
    if (thrown instanceof CertificateExpiredException) {
      return "The certificate of " + host + " has expired.";
    }
    if (thrown instanceof CertificateNotYetValidException) {
      return "The certificate of " + host + " is not valid yet.";
    }
    if (thrown instanceof CertPathBuilderException) {
      return "The certificate of " + host + " was not issued by an authority that is trusted.";
    }
    return isWrongName(thrown) ? "The certificate shown by " + host + " is for another name." : "";
  }

  private static boolean isWrongName(Throwable thrown) {
    return thrown instanceof SSLPeerUnverifiedException
        || (thrown instanceof CertificateException && thrown.getCause() == null);
  }
}
