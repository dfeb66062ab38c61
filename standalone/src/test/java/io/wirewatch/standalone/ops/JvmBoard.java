package io.wirewatch.standalone.ops;

import java.util.List;

/** How much of its memory, CPU and files does each service use? */
final class JvmBoard {
  private JvmBoard() {}

  static Board board() {
    return new Board(
        "jvm",
        "Wirewatch: JVM and process",
        "How much of its memory, CPU and files does each service use?",
        List.of(
            heapUsedAgainstMaximum(),
            heapLeftAfterCollection(),
            shareOfTimeInGcPauses(),
            allocationRate(),
            cpuProcessAndMachine(),
            threadsByState(),
            openFiles(),
            logEventsByLevel(),
            buildInUse()));
  }

  private static Panel heapUsedAgainstMaximum() {
    return Panel.lines(
            "Heap used against maximum",
            Unit.SHARE,
            "Saw teeth are healthy. Over 90 of 100 for a quarter of an hour: the service "
                + "is about to stall.")
        .query(
            "{{application}} {{instance}}",
            "sum by (application, instance) (jvm_memory_used_bytes{area=\"heap\"}) / sum "
                + "by (application, instance) (jvm_memory_max_bytes{area=\"heap\"} > 0)")
        .redAbove("WirewatchHeapPressure", 0.9);
  }

  private static Panel heapLeftAfterCollection() {
    return Panel.lines(
            "Heap left after collection",
            Unit.SHARE,
            "What is really in use. Rising over days is a leak. Zero until the first full "
                + "collection; not every collector says.")
        .query(
            "{{application}}",
            "max by (application) (jvm_gc_live_data_size_bytes / jvm_gc_max_data_size_bytes)");
  }

  private static Panel shareOfTimeInGcPauses() {
    return Panel.lines(
            "Share of time in GC pauses",
            Unit.SHARE,
            "Time in which the service stands still. Over a tenth: give it more memory, "
                + "then look for what fills it.")
        .query(
            "{{application}} {{instance}}",
            "sum by (application, instance) "
                + "(rate(jvm_gc_pause_seconds_sum[$__rate_interval]))")
        .redAbove("WirewatchGcOverhead", 0.1);
  }

  private static Panel allocationRate() {
    return Panel.lines(
            "Allocation rate",
            Unit.BYTES_PER_SECOND,
            "How fast garbage is made. Follows the flow of articles; alone, it is a hint "
                + "at what a deployment changed.")
        .query(
            "{{application}}",
            "sum by (application) "
                + "(rate(jvm_gc_memory_allocated_bytes_total[$__rate_interval]))");
  }

  private static Panel cpuProcessAndMachine() {
    return Panel.lines(
            "CPU, process and machine",
            Unit.SHARE,
            "Process near one: the service is the limit; only the machine near one: "
                + "somebody else is.")
        .query("{{application}} process", "max by (application, instance) (process_cpu_usage)")
        .query("{{application}} machine", "max by (application, instance) (system_cpu_usage)");
  }

  private static Panel threadsByState() {
    return Panel.stack(
            "Threads by state",
            Unit.COUNT,
            "Blocked threads that stay: a deadlock. Steady growth: a leak of threads.")
        .query(
            "{{application}} {{state}}",
            "sum by (application, state) (jvm_threads_states_threads)");
  }

  private static Panel openFiles() {
    return Panel.lines(
            "Open files",
            Unit.SHARE,
            "Files and sockets, of those allowed. Steady growth is a leak; raise the limit "
                + "only to win time.")
        .query(
            "{{application}} {{instance}}",
            "max by (application, instance) (process_files_open_files / "
                + "process_files_max_files)");
  }

  private static Panel logEventsByLevel() {
    return Panel.lines(
            "Log events by level",
            Unit.PER_MINUTE,
            "A warning means look this week, an error look now. Search the logs of the "
                + "minute where it rises.")
        .query(
            "{{application}} {{level}}",
            "60 * sum by (application, level) "
                + "(rate(logback_events_total{level=~\"warn|error\"}[$__rate_interval]))");
  }

  private static Panel buildInUse() {
    return Panel.table(
            "Build in use",
            Unit.NONE,
            "Which version each service runs. More than one for longer than a deployment "
                + "takes: it was left half done.")
        .query(
            "{{application}} {{version}} {{revision}}",
            "max by (application, version, revision) (wirewatch_build_info)");
  }
}
