# Sourced. A PostgreSQL for one run of the tests: its own cluster in a new
# folder under /tmp, reachable by a socket alone, gone afterwards.
# PostgreSQL refuses to run as root, so root hands it to Debian's own user.

postgres_as() {
  if [ "$(id -u)" -eq 0 ]; then (cd /tmp && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() {
  pg_bin=$(echo /usr/lib/postgresql/*/bin | awk '{ print $NF }')
  pg_home=$(postgres_as mktemp -d /tmp/dondoc-postgres.XXXXXX) || return 1
  postgres_as "$pg_bin/initdb" -D "$pg_home/data" -U dondoc -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
    postgres_as "$pg_bin/pg_ctl" -D "$pg_home/data" -w -s -l "$pg_home/log" start \
      -o "-c listen_addresses='' -c unix_socket_directories=$pg_home -c fsync=off -c full_page_writes=off" || return 1
  export DONDOC_POSTGRES="host=$pg_home user=dondoc dbname=postgres"
}

stop_postgres() {
  postgres_as "$pg_bin/pg_ctl" -D "$pg_home/data" -m immediate -s stop
  postgres_as rm -rf "$pg_home"
}
