import type { Language } from '../ports/turn.ts'
import { en } from './en.ts'
import { type TextKey, vi } from './vi.ts'

/** Every text in every language. */
export const catalogues: Record<Language, Record<TextKey, string>> = { vi, en }
