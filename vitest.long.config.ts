import { defineConfig } from 'vitest/config'
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts'

const patience = { testTimeout: 600_000, hookTimeout: 60_000, teardownTimeout: 60_000 }

// Tests that take minutes. Those that count seconds or kill processes have the machine to themselves,
// one file after the other, when the rest is done.
export default defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        test: {
          ...patience,
          name: 'beside',
          include: ['test/long/*.test.ts', 'test/**/*.long.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...patience,
          name: 'alone',
          include: ['test/long/alone/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
