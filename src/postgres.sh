# shellcheck shell=bash
# A PostgreSQL server of our own on loopback, in a folder that goes with the script. Sourced by the scripts at the root.
postgres_programs() { find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1; }

temporary=$(mktemp -d)
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop_postgres() {
    [ -d "$temporary/cluster" ] && as_postgres "$(postgres_programs)/pg_ctl" -D "$temporary/cluster" -m immediate stop >/dev/null 2>&1
    rm -rf "$temporary"
}
trap stop_postgres EXIT

start_postgres() {
    local programs port
    programs=$(postgres_programs)
    [ -x "$programs/initdb" ] || return 1
    port=$((20000 + RANDOM % 10000))
    chmod 755 "$temporary"
    mkdir "$temporary/cluster" && { [ "$(id -u)" != 0 ] || chown postgres "$temporary/cluster"; }
    as_postgres "$programs/initdb" -D "$temporary/cluster" -U vicinal -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null 2>&1 || return 1
    as_postgres "$programs/pg_ctl" -D "$temporary/cluster" -w -l "$temporary/cluster/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300" start >/dev/null 2>&1 || return 1
    export VICINAL_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=vicinal;Database=postgres"
}
