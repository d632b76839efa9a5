import { test, beforeAll, afterAll, expect } from 'vitest'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { freshDatabase } from '../support/database.ts'

test('x', async () => {
  const db = await freshDatabase()
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(readFileSync(gluePath.replace(/\.js$/, '.wasm')), { './schema_engine_bg.js': glue } as never)
  ;(glue as any).__wbg_set_wasm(instance.exports)
  ;(instance.exports as any).__wbindgen_start()
  const adapter = new PrismaPg({ connectionString: db.url, max: 1 })
  const engine = await (glue as any).SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
  const content = readFileSync('prisma/schema.prisma', 'utf8')
  const files = [{ path: 'schema.prisma', content }]
  const from = JSON.parse(process.env.FROM ?? '{"tag":"schemaDatasource","configDir":"."}')
  if (from.tag === 'schemaDatasource') from.files = files
  const r = await engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, shadowDatabaseUrl: null, exitCode: null, filters: { externalTables: [], externalEnums: [] } })
  console.log(r)
  engine.free()
  await new Promise(r=>setTimeout(r,300))
  await db.drop()
})
