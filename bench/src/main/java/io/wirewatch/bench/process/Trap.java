package io.wirewatch.bench.process;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Stops another Java process the n-th time it enters a method, all its threads at once, through the
 * Java debug interface: the program under test is the one that is shipped, without hooks for tests.
 */
public final class Trap implements AutoCloseable {
  private static final String WAIT_MILLIS = "60000";

  private final ListeningConnector connector;
  private final Map<String, Connector.Argument> arguments;
  private final Point point;
  private final int hits;
  private final String address;

  private Trap(
      ListeningConnector connector,
      Map<String, Connector.Argument> arguments,
      String address,
      Point point,
      int hits) {
    this.connector = connector;
    this.arguments = arguments;
    this.address = address;
    this.point = point;
    this.hits = hits;
  }

  /** Where a process is stopped: at the entry of a method, before its first instruction. */
  public interface Point {
    /** The class, as the virtual machine names it. */
    String type();

    /** The method; all of that name. */
    String method();

    /** How often the point is passed before the trap closes, at most. */
    int most();

    /** As it is printed. */
    String title();
  }

  /** A trap that closes when a point is passed for the n-th time. */
  public static Trap at(Point point, int hits) throws IOException {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(one -> one.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow(() -> new IOException("this Java has no debug interface; use a JDK"));
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    argument(arguments, "localAddress", "127.0.0.1");
    argument(arguments, "port", "0");
    argument(arguments, "timeout", WAIT_MILLIS);
    try {
      return new Trap(connector, arguments, connector.startListening(arguments), point, hits);
    } catch (IllegalConnectorArgumentsException e) {
      throw new IOException(e);
    }
  }

  private static void argument(
      Map<String, Connector.Argument> arguments, String name, String value) {
    Objects.requireNonNull(arguments.get(name), name).setValue(value);
  }

  /** The option that leads a process into the trap. */
  public String option() {
    String port = address.substring(address.lastIndexOf(':') + 1);
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:" + port;
  }

  /**
   * Waits for the process and lets it run into the trap.
   *
   * @param then runs while every thread of the process stands still at the point
   * @return false where the process ended before
   */
  public boolean spring(Runnable then) throws IOException, InterruptedException {
    VirtualMachine machine = accepted();
    ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
    request.addClassFilter(point.type());
    request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    request.enable();
    machine.resume();
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent prepared) {
            breakAt(machine, prepared.referenceType());
          } else if (event instanceof BreakpointEvent) {
            then.run();
            return true;
          } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
            return false;
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  private VirtualMachine accepted() throws IOException {
    try {
      return connector.accept(arguments);
    } catch (IllegalConnectorArgumentsException e) {
      throw new IOException(e);
    }
  }

  private void breakAt(VirtualMachine machine, ReferenceType type) {
    for (Method method : type.methodsByName(point.method())) {
      if (!method.isAbstract() && !method.isBridge()) {
        BreakpointRequest request =
            machine.eventRequestManager().createBreakpointRequest(method.location());
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.addCountFilter(hits);
        request.enable();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connector.stopListening(arguments);
    } catch (IllegalConnectorArgumentsException e) {
      throw new IOException(e);
    }
  }
}
