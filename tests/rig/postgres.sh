# shellcheck shell=bash
# A private PostgreSQL for one run of ./test or bench/reports; to be sourced after `gridloom`.
#   start_postgres FOLDER [SETTING=VALUE]…   sets postgres_port, postgres_pid and postgres_connection (for Npgsql)
#   stop_postgres PID
# Loopback only, a free port, a superuser named gridloom without password, text sorted by C.UTF-8 (with plain C, pg_trgm finds no
# Chinese). Debian's own cluster on 5432, if there is one, is left alone.

postgres_programs() {
  local folder
  for folder in /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin; do
    if [[ -x $folder/initdb ]]; then printf '%s\n' "$folder"; return; fi
  done
  fail "没有找到 PostgreSQL 15 PostgreSQL 15 is missing: sudo apt-get install postgresql-15"
}

# initdb refuses root, so root lends the work to the account that Debian's package brings. The kernel stops the server when the
# script that started it is gone, even killed outright.
as_postgres() {
  if ((EUID)); then exec setpriv --pdeathsig INT "$@"; fi
  exec setpriv --reuid postgres --regid postgres --clear-groups --pdeathsig INT "$@"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s\n' "$port"; return; }
  done
}

start_postgres() {
  local folder=$1 programs setting settings=() attempt
  shift
  programs=$(postgres_programs)
  mkdir -p "$folder"
  chmod 700 "$folder"
  ((EUID)) || chown postgres: "$folder"
  (cd "$folder" && as_postgres "$programs/initdb" -D "$folder/data" --locale=C.UTF-8 --encoding=UTF8 --auth=trust --username=gridloom --no-sync) \
    >"$folder.log" 2>&1 || { tail -n 5 "$folder.log" >&2; fail "PostgreSQL 没有建成 initdb failed"; }
  for setting in "$@"; do settings+=(-c "$setting"); done
  for attempt in 1 2 3; do  # Another program may take the free port first.
    postgres_port=$(free_port)
    (cd "$folder" && as_postgres "$programs/postgres" -D "$folder/data" -p "$postgres_port" -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories= -c max_connections=300 -c shared_buffers=256MB "${settings[@]}") >>"$folder.log" 2>&1 </dev/null &
    postgres_pid=$!
    local waited
    for ((waited = 0; waited < 300; waited++)); do
      "$programs/pg_isready" -q -h 127.0.0.1 -p "$postgres_port" && break 2
      kill -0 "$postgres_pid" 2>/dev/null || break
      sleep 0.1
    done
    stop_postgres "$postgres_pid"
    ((attempt < 3)) || { tail -n 5 "$folder.log" >&2; fail "PostgreSQL 没有启动 PostgreSQL did not start"; }
  done
  # shellcheck disable=SC2034 # for the script that sources this file
  postgres_connection="Host=127.0.0.1;Port=$postgres_port;Username=gridloom;Database=postgres"
}

stop_postgres() {
  kill -INT "$1" 2>/dev/null || return 0
  wait "$1" 2>/dev/null || true
}
