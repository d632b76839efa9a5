import { expect, inject, it } from 'vitest'
import { unitTables } from '../../src/persistence/unit-tables.ts'
import { freshDatabase, withClient } from '../support/database.ts'

/** Columns that hold the code of a unit: by a foreign key, or by their name beside a `…valid_from`. */
const naming = `
  SELECT DISTINCT table_name || '.' || column_name AS name FROM (
    SELECT c.table_name, c.column_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name ~ '(^|_)code$' AND EXISTS (
      SELECT 1 FROM information_schema.columns v
      WHERE v.table_schema = 'public' AND v.table_name = c.table_name
        AND v.column_name = regexp_replace(c.column_name, 'code$', 'valid_from'))
    UNION
    SELECT r.relname, a.attname FROM pg_constraint k
    JOIN pg_class r ON r.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'units'::regclass
  ) named ORDER BY 1`

it('every column of the database that names a unit has its place in a reorganisation', async () => {
  expect(inject('postgresUrl')).toBeTruthy()
  const fresh = await freshDatabase()
  try {
    const rows = await withClient(fresh.url, async (client) => (await client.query(naming)).rows)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(unitTables).sort())
  } finally {
    await fresh.drop()
  }
})
