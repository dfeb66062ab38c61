#!/bin/sh
# Shows the whole way in containers: an article served to ingest arrives as a webhook call. Needs Docker, Compose and curl.
# Leaves the system running; ops/compose/try.sh down removes it with its data.
set -eu
cd "$(dirname "$0")/../.."
export COMPOSE_PROJECT_NAME="${COMPOSE_PROJECT_NAME:-wirewatch-try}"
port=${WIREWATCH_PORT:-8080}
console=http://localhost:$port
export WIREWATCH_URL="${WIREWATCH_URL:-$console}"
if docker compose version >/dev/null 2>&1; then command="docker compose"; else command=docker-compose; fi
# shellcheck disable=SC2086 # the command may be two words
compose() { $command -f docker-compose.yml -f ops/compose/try.yml "$@"; }
newswire() { compose exec -T newswire curl -fsS "$@"; }
wait_for() { # wait_for SECONDS WHAT COMMAND…
  left=$1 what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || { echo "$what: not in time" >&2; exit 1; }
    sleep 1
  done
  echo "$what"
}
healthy() {
  id=$(compose ps -q "$1")
  [ "$(docker inspect -f '{{.State.Health.Status}}' "$id")" = healthy ]
}
csrf() { curl -fsS -b "$cookies" "$console/rules/new" | sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | head -1; }
post() { # post PATH FIELDS…: a form of the console, as its own page sends it
  path=$1
  shift
  curl -fsS -b "$cookies" -c "$cookies" "$console$path" --data-urlencode "csrf=$token" "$@"
}
link_key() { compose logs --no-color alerts | sed -n 's/.*Sign-in link.*key=\([A-Za-z0-9_-]*\).*/\1/p' | tail -1; }
called() { newswire http://localhost:8000/calls | grep -q "$headline"; }

if [ "${1:-}" = down ]; then
  compose down -v
  exit
fi

compose up -d --build kafka postgres ingest enrich alerts newswire
for service in kafka postgres ingest enrich alerts; do wait_for 180 "$service is healthy" healthy "$service"; done

cookies=$(mktemp)
trap 'rm -f "$cookies"' EXIT
token=
sign_in() {
  post /start --data-urlencode "key=$(link_key)" -o /dev/null 2>/dev/null && token=$(csrf) && [ -n "$token" ]
}
if ! sign_in; then # the link was used in an earlier run: a new one is logged at the start
  compose restart alerts
  wait_for 60 "alerts is healthy again" healthy alerts
  sign_in || { echo "signing in failed" >&2; exit 1; }
fi
echo "signed in"
post /destinations/webhook --data-urlencode "webhook=http://newswire:8000/hook" -o /dev/null
destination=$(curl -fsS -b "$cookies" "$console/rules/new" |
  sed -n 's/.*name="destinations" value="\([^"]*\)".*/\1/p' | head -1)
post /rules --data-urlencode "name=Trial" --data-urlencode "topics=arrests-and-removals" \
  --data-urlencode "destinations=$destination" --data-urlencode "action=save" -o /dev/null
echo "webhook and rule made"

headline="ICE agents arrest nine workers in raid at a cannery, trial $(date +%s)"
newswire -o /dev/null --data-raw "$headline" http://localhost:8000/publish
wait_for 60 "the article arrived as a webhook call:" called
newswire http://localhost:8000/calls | tail -1
