import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'

const LARGE = 10 * 1024 * 1024

/** Puts a log of more than 10 MB aside, as `.1`, in place of the one put aside before. */
export function rotateLog(file: string): void {
  if (sizeOf(file) > LARGE) renameSync(file, `${file}.1`)
}

/** Bytes; 0 when there is no such file. */
export const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

/** The last lines of what was written after the first `from` bytes, as one line for a message. */
export function lastWords(file: string, from: number): string {
  const written = readFileSync(file).subarray(from).toString('utf8').trim()
  return written.split('\n').slice(-4).join(' / ') || `see ${file}`
}
