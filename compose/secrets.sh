#!/usr/bin/env bash
# Makes the suite's keys and passwords at the first start and gives each container a folder with its own only. A later start adds what is missing and
# changes nothing. $1 is the folder (a volume, lost never without the databases: their passwords and everybody's key are in here).
set -euo pipefail

secrets=${1:-/secrets}
made=$secrets/made
umask 077
mkdir -p "$made"

key() { # NAME: 32 bytes in Base64
  [[ -s $made/$1 ]] || { head -c 32 /dev/urandom | base64 -w 0 >"$made/$1.new" && mv "$made/$1.new" "$made/$1"; }
  cat "$made/$1"
}

password() { # NAME: 24 characters that need no quoting anywhere
  [[ -s $made/$1 ]] || { head -c 18 /dev/urandom | base64 -w 0 | tr '+/' '-_' >"$made/$1.new" && mv "$made/$1.new" "$made/$1"; }
  cat "$made/$1"
}

# Writes standard input to FOLDER/FILE; nobody sees half of it.
put() {
  mkdir -p "$(dirname "$secrets/$1")"
  cat >"$secrets/$1.new"
  mv "$secrets/$1.new" "$secrets/$1"
}

# Makes a folder readable for one user and for nobody else.
owned_by() { # UID FOLDER
  if [[ $(id -u) == 0 ]]; then chown -R "$1:$1" "$secrets/$2"; fi
  find "$secrets/$2" -type d -exec chmod 500 {} + -o -type f -exec chmod 400 {} +
}

# A container that is not root reads its folder; making it anew needs it writable again.
open() {
  if [[ -d $secrets/$1 ]]; then
    if [[ $(id -u) == 0 ]]; then chown -R 0:0 "$secrets/$1"; fi
    find "$secrets/$1" -type d -exec chmod 700 {} +
  fi
}

service() { # NAME DATABASE KEY...
  local name=$1 database=$2 one
  shift 2
  open "$name"
  password "client.$name" | put "$name/settings/EVENKEEL_CLIENT_SECRET"
  [[ $database == none ]] || password "$database.app" | put "$name/settings/EVENKEEL_DB_PASSWORD"
  for one in "$@"; do
    key "$one.key" | put "$name/keys/$one.key"
  done
  if [[ $name == auth-service ]]; then
    password evenkeel_keys.app | put "$name/settings/EVENKEEL_KEYS_DB_PASSWORD"
    printf 'mongodb://evenkeel:%s@mongo:27017/?authSource=evenkeel&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000' "$(password mongo.evenkeel)" |
      put "$name/settings/EVENKEEL_MONGODB_URI"
  fi
  owned_by 10001 "$name"
  [[ $database == none ]] && return
  open "$name-migrate"
  password "$database.owner" | put "$name-migrate/settings/EVENKEEL_DB_OWNER_PASSWORD"
  if [[ $name == auth-service ]]; then
    password evenkeel_keys.owner | put "$name-migrate/settings/EVENKEEL_KEYS_DB_OWNER_PASSWORD"
  fi
  owned_by 10001 "$name-migrate"
}

# A database with the role that migrates and the role of the running service, as stack makes them.
database() { # NAME
  cat <<SQL
CREATE ROLE $1_owner LOGIN PASSWORD '$(password "$1.owner")';
CREATE ROLE $1_app LOGIN PASSWORD '$(password "$1.app")';
CREATE DATABASE $1 OWNER $1_owner;
REVOKE ALL ON DATABASE $1 FROM PUBLIC;
GRANT CONNECT ON DATABASE $1 TO $1_app;
\\connect $1
ALTER SCHEMA public OWNER TO $1_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO $1_app;
ALTER DEFAULT PRIVILEGES FOR ROLE $1_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO $1_app;
ALTER DEFAULT PRIVILEGES FOR ROLE $1_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO $1_app;
SQL
}

service gateway none
service auth-service evenkeel_auth kek-1 index staff-contact idempotency
service session-service evenkeel_session idempotency
service wellness-service evenkeel_wellness index idempotency
service ml-service evenkeel_ml idempotency
service crisis-service evenkeel_crisis emergency-contact idempotency
service notification-service evenkeel_notification staff-contact emergency-contact unsubscribe subscription subscription-index idempotency
service analytics-service evenkeel_analytics idempotency

open postgres
password postgres.superuser | put postgres/password
{
  for one in auth keys session wellness ml crisis notification analytics; do
    database "evenkeel_$one"
  done
  printf "CREATE ROLE keycloak LOGIN PASSWORD '%s';\nCREATE DATABASE keycloak OWNER keycloak;\nREVOKE ALL ON DATABASE keycloak FROM PUBLIC;\n" "$(password keycloak.database)"
} | put postgres/databases.sql
owned_by 999 postgres

open keycloak
{
  printf 'export KC_DB_PASSWORD=%s\n' "$(password keycloak.database)"
  printf 'export KC_BOOTSTRAP_ADMIN_PASSWORD=%s\n' "$(password keycloak.admin)"
  for one in gateway auth-service session-service wellness-service ml-service crisis-service notification-service analytics-service; do
    printf 'export EVENKEEL_CLIENT_SECRET_%s=%s\n' "$(tr 'a-z-' 'A-Z_' <<<"$one")" "$(password "client.$one")"
  done
} | put keycloak/environment
owned_by 1000 keycloak

open mongo
password mongo.root | put mongo/password
printf 'db.getSiblingDB("evenkeel").createUser({user: "evenkeel", pwd: "%s", roles: [{role: "readWrite", db: "evenkeel"}]});\n' "$(password mongo.evenkeel)" |
  put mongo/user.js
owned_by 999 mongo

open grafana
password grafana.admin | put grafana/password
owned_by 472 grafana

chmod 755 "$secrets"
