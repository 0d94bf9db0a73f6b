import type { Database } from '../../server/database/database.js';
import { sql } from '../../server/database/sql.js';

/** Keeps what the migrations have put in, table by table, and where the sequences stood. */
const keep = sql`
create schema kept;
create table kept.sequences as select sequencename, last_value from pg_sequences where schemaname = 'public';
do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('create table kept.%I as table public.%I', name, name);
  end loop;
end $$`;

/** Brings it all back. What a table makes of its other columns cannot be written. */
const reset = sql`
set local session_replication_role = replica;
do $$
declare name text; columns text;
begin
  execute (
    select 'truncate ' || string_agg(format('public.%I', tablename), ', ') || ' restart identity'
    from pg_tables where schemaname = 'public'
  );
  for name in select tablename from pg_tables where schemaname = 'public' loop
    select string_agg(quote_ident(column_name), ', ') into columns from information_schema.columns
    where table_schema = 'public' and table_name = name and is_generated = 'NEVER';
    execute format('insert into public.%I (%s) overriding system value select %s from kept.%I', name, columns, columns, name);
  end loop;
  perform setval(format('public.%I', sequencename), last_value) from kept.sequences where last_value is not null;
end $$`;

/** Remembers how a migrated database is. Once. */
export const keepMigrated = (database: Database): Promise<void> =>
  database.transaction((_, run) => run(keep));

/** Brings a database back to how it was when it was kept: a tenth of the time that the migrations take. */
export const resetDatabase = (database: Database): Promise<void> =>
  database.transaction((_, run) => run(reset));
