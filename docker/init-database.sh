#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the two logins and the database, as libs/database does for the embedded server: an owner that migrates and may
# create roles, and the application's login without a right of its own. PostgreSQL's image runs this once, on an empty volume.
set -euo pipefail

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
create role prahari_owner login createrole nosuperuser nocreatedb nobypassrls password :'owner_password';
create role prahari_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create database prahari owner prahari_owner;
revoke all on database prahari from public;
grant connect on database prahari to prahari_app;
SQL
