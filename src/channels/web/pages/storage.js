/** The browser's lasting storage; where it is forbidden (private window), one that lasts as long as the page. */
export function openStorage() {
  try {
    localStorage.setItem('nghedan.probe', '1')
    localStorage.removeItem('nghedan.probe')
    return localStorage
  } catch {
    return createMemoryStorage()
  }
}

/** The part of `Storage` that the pages use, in memory. */
export function createMemoryStorage() {
  const kept = new Map()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, String(value)),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

/** A version 4 UUID; `crypto.randomUUID` is missing on plain http pages. */
export function createId() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
