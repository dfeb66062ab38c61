#!/bin/sh
# Forbidden addresses through every door of the fetcher, in a network of its own in which every IPv4 and IPv6 address is
# this machine and each connection that is begun is counted. Nothing can leave the machine.
# Usage: ops/ssrf-trap.sh [--part 1/4] [DIR of collected attacks]. A part takes about a fourth of the time. Needs Linux, root, unshare, ip and iptables; says "skipped" without.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
jar=$home/bench/target/wirewatch-bench-0.1.0.jar
port=18099
public=66.102.7.147

skip() { echo "skipped: $*"; exit 0; }
for tool in unshare ip iptables java; do command -v $tool >/dev/null 2>&1 || skip "no $tool here"; done
unshare -n true 2>/dev/null || skip "no network namespaces for this user"
[ -f "$jar" ] || { echo "no $jar: ./wirewatch bench --help builds it" >&2; exit 2; }

if [ "${1:-}" != --inside ]; then exec unshare -n -- "$0" --inside "$@"; fi
shift
ip link set lo up
ip route add local 0.0.0.0/0 dev lo
ip -6 route add local ::/0 dev lo 2>/dev/null || true
count() { "$1" -w -L OUTPUT -nvx | awk "/${2:-trapped}/ {print \$1}"; }
for tables in iptables ip6tables; do
  $tables -w -A OUTPUT -p tcp --syn --dport $port -m comment --comment allowed -j ACCEPT
  # Collected attacks name one public address; that it opens is right.
  [ $tables = ip6tables ] || $tables -w -A OUTPUT -p tcp --syn -d $public -m comment --comment public
  $tables -w -A OUTPUT -p tcp --syn $([ $tables = ip6tables ] || echo "! -d $public") -m comment --comment trapped
done
# The trap itself is shown to work: one connection on purpose.
java -version >/dev/null 2>&1
(exec 3<>/dev/tcp/10.0.0.1/80) 2>/dev/null || bash -c '(exec 3<>/dev/tcp/10.0.0.1/80) 2>/dev/null' || true
before=$(count iptables)
[ "$before" -gt 0 ] || skip "the counter does not count here"
status=0
java -jar "$jar" ssrf --port $port "$@" || status=$?
after=$(( $(count iptables) - before + $(count ip6tables) ))
echo "connections begun to forbidden addresses: $after; to a public one, allowed: $(count iptables public)"
[ "$after" -eq 0 ] && [ "$status" -eq 0 ]
