import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { migrate } from '../../src/embedded/migrate.ts'
import { CLONE_PREFIX, withClient } from '../support/database.ts'
import { emptyHome } from './support.ts'

const name = `${CLONE_PREFIX}migrate_${process.pid}`
const url = () => Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href
const onServer = (sql: string) => withClient(inject('postgresUrl'), (client) => client.query(sql))

beforeEach(() => onServer(`CREATE DATABASE ${name}`))
afterEach(() => onServer(`DROP DATABASE ${name}`))

function write(folder: string, migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true })
  writeFileSync(join(folder, migration, 'migration.sql'), sql)
}

function twoMigrations(): string {
  const folder = emptyHome()
  write(folder, '2_second', 'INSERT INTO thing VALUES (2); INSERT INTO thing VALUES (3)')
  write(folder, '1_first', 'CREATE TABLE thing (n INT)')
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}

const things = async () => {
  const { rows } = await withClient(url(), (client) =>
    client.query('SELECT n FROM thing ORDER BY n'),
  )
  return rows.map(({ n }) => n)
}

test('applies what is missing, in order, once', async () => {
  const folder = twoMigrations()
  expect(await migrate(url(), folder)).toEqual(['1_first', '2_second'])
  expect(await migrate(url(), folder)).toEqual([])
  expect(await things()).toEqual([2, 3])
})

test('two at once apply each migration once', async () => {
  const folder = twoMigrations()
  const applied = await Promise.all([migrate(url(), folder), migrate(url(), folder)])
  expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
  expect(await things()).toEqual([2, 3])
})

test('refuses a migration that was edited after it was applied', async () => {
  const folder = twoMigrations()
  await migrate(url(), folder)
  write(folder, '1_first', 'CREATE TABLE thing (n BIGINT)')
  await expect(migrate(url(), folder)).rejects.toThrow('1_first was edited after it was applied')
})

test('undoes a migration that fails half-way and keeps those before it', async () => {
  const folder = twoMigrations()
  write(folder, '3_third', 'INSERT INTO thing VALUES (4); SELECT no_such_column')
  await expect(migrate(url(), folder)).rejects.toThrow('3_third failed')
  expect(await things()).toEqual([2, 3])
  write(folder, '3_third', 'INSERT INTO thing VALUES (5)')
  expect(await migrate(url(), folder)).toEqual(['3_third'])
})

test('keeps the checksums that Prisma keeps', async () => {
  await migrate(url(), twoMigrations())
  const { rows } = await withClient(url(), (client) =>
    client.query(`SELECT checksum FROM _prisma_migrations WHERE migration_name = '1_first'`),
  )
  // sha256 of "CREATE TABLE thing (n INT)", computed with sha256sum
  expect(rows).toEqual([
    { checksum: '57b83b13668d55a2c5f73f5f65ca5cbb78e10f975b4d029298022905f0390ccc' },
  ])
})
