#!/usr/bin/env bash
# Walks the journeys; ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/../.."
exec node tests/e2e/journeys.mjs
