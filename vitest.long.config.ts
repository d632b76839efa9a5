import { defineConfig } from 'vitest/config'
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts'

// Tests that take minutes, one file after the other so that each has the machine to itself.
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts', 'test/**/*.long.test.ts'],
    globalSetup: 'test/global-setup.ts',
    reporters: ['default', new ClosingLineReporter()],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
  },
})
