import { readConfig } from '../../src/config/config.ts'
import { openKeys } from '../../src/persistence/keys/open.ts'

/** The same keys in every test, so that a test opens what the service sealed. */
export const keySettings = {
  NGHEDAN_MASTER_KEY: Buffer.alloc(32, 'master').toString('base64'),
  NGHEDAN_SIGNING_KEY: Buffer.alloc(32, 'signing').toString('base64'),
}

export const openTestKeys = (client: Parameters<typeof openKeys>[0]) =>
  openKeys(client, readConfig(keySettings))
