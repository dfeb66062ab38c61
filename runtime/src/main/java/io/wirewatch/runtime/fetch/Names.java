package io.wirewatch.runtime.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host name; may block for as long as the system's resolver does. */
@FunctionalInterface
interface Names {
  InetAddress[] lookUp(String host) throws UnknownHostException;
}
