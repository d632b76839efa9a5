import { readFileSync } from 'node:fs'

/**
 * Compares the running Node with the oldest that package.json allows (`engines.node`, ">=20.19"),
 * and tells the person if it is too old.
 * @returns {boolean} true when it is new enough
 */
export function checkNodeVersion() {
  const oldest = oldestNode()
  if (isAtLeast(process.versions.node, oldest)) return true
  process.stderr.write(
    `Nghe Dân cần Node.js ${oldest} trở lên; máy này đang dùng ${process.versions.node}. ` +
      'Xin cài bản LTS mới từ https://nodejs.org rồi chạy lại.\n' +
      `Nghe Dân needs Node.js ${oldest} or newer; this is ${process.versions.node}. ` +
      'Please install the current LTS from https://nodejs.org and try again.\n',
  )
  return false
}

/** The oldest Node that will do, as package.json says. */
export function oldestNode() {
  const file = new URL('../../../package.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).engines.node.replace('>=', '')
}

/**
 * @param {string} version
 * @param {string} oldest
 */
export function isAtLeast(version, oldest) {
  const [major, minor] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor = 0] = oldest.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}
