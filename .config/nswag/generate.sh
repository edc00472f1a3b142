#!/usr/bin/env bash
# Writes generated/servers from specs with NSwag. Needs Node and a .NET runtime; a build needs neither,
# since the output is committed. NSWAG_OUTPUT names another folder to write to (to compare, say).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
output=${NSWAG_OUTPUT:-$root/generated/servers}

if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed-lock"; then
  (cd "$here" && npm ci --ignore-scripts) >&2
  cp "$here/package-lock.json" "$here/node_modules/.installed-lock"
fi

controller() {
  local spec=$1 name=$2
  local file=$output/${name}Controller.cs log
  # NSwag talks a lot, which matters only if it fails.
  log=$("$here/node_modules/.bin/nswag" openapi2cscontroller /runtime:Net100 \
    /input:"$root/specs/$spec.yaml" /output:"$file" \
    /namespace:"JobClients.Simulator.Generated.$name" /classname:"$name" \
    /OperationGenerationMode:SingleClientFromOperationId \
    /ControllerBaseClass:Microsoft.AspNetCore.Mvc.ControllerBase \
    /ControllerTarget:AspNetCore /ControllerStyle:Abstract /RouteNamingStrategy:None \
    /UseActionResultType:true /UseCancellationToken:true /JsonLibrary:SystemTextJson \
    /GenerateOptionalPropertiesAsNullable:true /GenerateNullableReferenceTypes:true 2>&1) \
    || { printf '%s\n' "$log" >&2; return 1; }
  # NSwag ends lines as the platform does and may begin with a byte order mark.
  local text
  text=$(sed -e '1s/^\xEF\xBB\xBF//' -e 's/\r$//' -e 's/[[:space:]]*$//' "$file")
  printf '%s\n' "$text" >"$file"
}

mkdir -p "$output"
controller zuora Zuora
controller veeva-vault VeevaVault
