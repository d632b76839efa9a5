import type { SerializedError } from 'vitest'
import type { Reporter, TestModule, Vitest } from 'vitest/node'

type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number }

/**
 * Ends the run with `N passed, N failed` (and `, N skipped`) alone on the very last line, which
 * every CI can read. A module that cannot be loaded, a failing hook and an unhandled error are a
 * failure each.
 */
export class ClosingLineReporter implements Reporter {
  private totals: Totals = { passed: 0, failed: 0, skipped: 0 }

  onInit(vitest: Vitest): void {
    if (vitest.config.watch) return
    // Teardown may still have something to say, and may be what fails.
    process.once('exit', (code) => process.stdout.write(`${closingLine(this.totals, code)}\n`))
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.totals = count(modules, unhandledErrors.length)
  }
}

/** A run that fails outside of every test (a leak found at teardown, no tests at all) has failed. */
export function closingLine({ passed, failed, skipped }: Totals, exitCode: number): string {
  const failures = exitCode !== 0 && failed === 0 ? 1 : failed
  return `${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function count(modules: readonly TestModule[], unhandledErrors: number): Totals {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const suites = modules.flatMap((module) => [...module.children.allSuites()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state).length
  const broken = [...modules, ...suites].filter((part) => part.errors().length > 0).length
  return {
    passed: inState('passed'),
    failed: inState('failed') + inState('pending') + broken + unhandledErrors,
    skipped: inState('skipped'),
  }
}
