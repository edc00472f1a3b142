#!/usr/bin/env bash
# Lints specs with Redocly where Node is installed, and says so where it is not: a build needs no Node.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! command -v npm >/dev/null; then
  echo "specs are not linted: that takes Node (npm)." >&2
  exit 0
fi

if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed-lock"; then
  (cd "$here" && npm ci --ignore-scripts)
  cp "$here/package-lock.json" "$here/node_modules/.installed-lock"
fi

# Nothing is sent anywhere, neither which commands are run nor a question for newer versions.
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
cd "$here"
node_modules/.bin/redocly lint --config redocly.yaml --max-problems 100 zuora veeva-vault
