// Makes this folder ready to run: packages, the Prisma client, `npx nghedan`. npm calls it before
// start, test and bench. It needs nothing but Node, writes to stderr only, and says nothing when
// there is nothing to do; `--quiet` leaves only what failed.
import { checkNodeVersion } from './prepare/node-version.mjs'

// The rest is loaded afterwards: a Node too old for it shall still read why.
if (checkNodeVersion()) {
  const { prepare } = await import('./prepare/steps.mjs')
  process.exitCode = (await prepare()) ? 0 : 1
} else {
  process.exitCode = 1
}
