#!/usr/bin/env bash
# House rules that no compiler knows. Prints every offence; fails when there is one.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
bad=0
complain() { printf 'tidy: %s\n%s\n' "$1" "$2" >&2; bad=1; }

code=$(git ls-files '*.cpp' '*.h')
found=$(echo "$code" | xargs grep -L 'SPDX-License-Identifier: GPL-3.0-or-later')
[ -z "$found" ] || complain 'no licence line' "$found"
found=$(echo "$code" | xargs grep -nE '\b(TODO|FIXME|XXX|HACK)\b')
[ -z "$found" ] || complain 'unfinished work' "$found"
found=$(echo "$code" | xargs grep -nE '#include "[^"]*\.\./')
[ -z "$found" ] || complain 'an include that climbs out of its root' "$found"
found=$(git ls-files 'daemon/*.h' 'common/*.h' | xargs grep -L '#pragma once')
[ -z "$found" ] || complain 'a header without #pragma once' "$found"
found=$(git ls-files 'daemon/**/core/*' | xargs grep -nE '\b(float|double)\b' | grep -vE '//.*\b(float|double)\b|double_delivery|DoubleDelivery|[fF]loat(Available|Reserve|s)|FloatTooLow')
[ -z "$found" ] || complain 'a float in the core' "$found"
found=$(git ls-files 'daemon/*.cpp' 'tests/*.cpp' | xargs grep -nE 'sleep_for|[^a-z_]usleep\(|QThread::m?sleep|[^a-z_]sleep\(')
[ -z "$found" ] || complain 'a sleep where a signal belongs' "$found"
found=$(git ls-files 'daemon/*.cpp' 'console/*.cpp' | xargs -r grep -nE 'connect\([^;]*,[^,]*,[[:space:]]*\[')
found=$(echo "$found" | grep -vE 'connect\([^,]*,[^,]*,[^,]*,[[:space:]]*\[' | grep -v '^$')
[ -z "$found" ] || complain 'connect() to a lambda without a context object' "$found"
found=$(git ls-files migrations | grep -vE '^migrations/([0-9]{4}_[a-z_]+\.sql|README\.md)$')
[ -z "$found" ] || complain 'not a migration' "$found"
[ $bad = 0 ] && echo 'tidy: ok'
exit $bad
