#!/usr/bin/env node
// Starts the command line from its TypeScript sources. Plain JavaScript, because it must still be
// able to speak when nothing is installed yet.
import { checkNodeVersion } from '../embedded/prepare/node-version.mjs'

const tsx = await import('tsx/esm/api').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
})

if (!checkNodeVersion()) {
  process.exitCode = 1
} else if (tsx === undefined) {
  process.stderr.write(
    'Chưa cài các thư viện. Xin chạy "npm start" một lần trong thư mục này, rồi thử lại.\n' +
      'The packages are not installed yet. Run "npm start" once in this folder, then try again.\n',
  )
  process.exitCode = 1
} else {
  tsx.register()
  await import('./main.ts')
}
