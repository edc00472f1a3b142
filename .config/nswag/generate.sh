#!/usr/bin/env bash
# Writes generated/servers and the client that benchmarks compare with from specs with NSwag. Needs Node and a .NET runtime; a build needs neither,
# since the output is committed. NSWAG_OUTPUT names another folder to write to (to compare, say).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
output=${NSWAG_OUTPUT:-$root/generated/servers}
peers=${NSWAG_PEERS:-$root/generated/peers}

if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed-lock"; then
  (cd "$here" && npm ci --ignore-scripts) >&2
  cp "$here/package-lock.json" "$here/node_modules/.installed-lock"
fi

controller() {
  local spec=$1 name=$2
  nswag openapi2cscontroller "$spec" "$output/${name}Controller.cs" \
    /namespace:"JobClients.Simulator.Generated.$name" /classname:"$name" \
    /OperationGenerationMode:SingleClientFromOperationId \
    /ControllerBaseClass:Microsoft.AspNetCore.Mvc.ControllerBase \
    /ControllerTarget:AspNetCore /ControllerStyle:Abstract /RouteNamingStrategy:None \
    /UseActionResultType:true /UseCancellationToken:true /JsonLibrary:SystemTextJson \
    /GenerateOptionalPropertiesAsNullable:true /GenerateNullableReferenceTypes:true
  # They are nobody's but the simulator's, which NSwag cannot be told of controllers.
  local text
  text=$(sed -E 's/^    public (abstract|partial) class/    internal \1 class/' "$output/${name}Controller.cs")
  printf '%s\n' "$text" >"$output/${name}Controller.cs"
}

client() {
  local spec=$1 name=$2
  nswag openapi2csclient "$spec" "$peers/${name}NSwagClient.cs" \
    /namespace:JobClients.Benchmarks.Peers /classname:"${name}NSwagClient" \
    /OperationGenerationMode:SingleClientFromOperationId \
    /InjectHttpClient:true /UseBaseUrl:true /JsonLibrary:SystemTextJson \
    /GenerateOptionalPropertiesAsNullable:true /GenerateNullableReferenceTypes:true \
    /ClientClassAccessModifier:internal /TypeAccessModifier:internal
}

# nswag COMMAND SPEC FILE OPTION...
nswag() {
  local command=$1 spec=$2 file=$3 log
  # NSwag talks a lot, which matters only if it fails.
  log=$("$here/node_modules/.bin/nswag" "$command" /runtime:Net100 \
    /input:"$root/specs/$spec.yaml" /output:"$file" "${@:4}" 2>&1) \
    || { printf '%s\n' "$log" >&2; return 1; }
  # NSwag ends lines as the platform does and may begin with a byte order mark.
  local text
  text=$(sed -e '1s/^\xEF\xBB\xBF//' -e 's/\r$//' -e 's/[[:space:]]*$//' "$file")
  printf '%s\n' "$text" >"$file"
}

mkdir -p "$output" "$peers"
controller zuora Zuora
controller veeva-vault VeevaVault
client zuora Zuora
