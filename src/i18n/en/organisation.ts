import type { organisation as vi } from '../vi/organisation.ts'

export const organisation: Record<keyof typeof vi, string> = {
  'reorganised.citizen':
    'The offices are organised anew from {day}.\n{lines}\nCase codes, times and appointments stay as they are. There is nothing you need to do.',
  'reorganised.line': 'What you sent to {from} is now handled by **{to}**.',
  'reorganised.line-same': 'What you sent to **{to}** is still handled there.',
  'reorganised.sealed':
    'The offices are organised anew from {day}.\nWhat you sent is still being handled, and its times stay as they are. There is nothing you need to do.',
  'reorganised.officer':
    'The offices are organised anew from {day}:\n{lines}\nOpen cases go to the new office, their times stay as they are.',
  'reorganised.seat': '• {from} → **{to}**, as {role}',
  'reorganised.seat-same': '• **{to}** (new), as {role}',
}
