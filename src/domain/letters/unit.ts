import type { IssuingUnit } from './facts.ts'

const committee = /^(?:UBND|Ủy ban nhân dân) (?=\S)/

/** "Ủy ban nhân dân phường Xuân An": a sentence spells out what a list may shorten. */
export const agencyName = ({ name }: IssuingUnit) => name.replace(committee, 'Ủy ban nhân dân ')

/** The issuing agency as a letterhead writes it; a People's Committee takes a line of its own. */
export function letterheadLines({ name }: IssuingUnit): string[] {
  const bare = name.replace(committee, '')
  return bare === name ? [capitals(name)] : ['ỦY BAN NHÂN DÂN', capitals(bare)]
}

export const capitals = (text: string) => text.toLocaleUpperCase('vi')

/** The agency in a document number: "UBND", else its initials ("Phòng Nội vụ" is PNV). */
export function agencySymbol({ name, type }: IssuingUnit): string {
  switch (type) {
    case 'ward':
    case 'commune':
    case 'committee':
      return 'UBND'
    case 'department':
    case 'inspectorate':
      return initials(name)
  }
}

/** Without marks, as "Ủy ban" is UB; đ is a letter of its own. */
function initials(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const counted = words.filter((word) => word !== 'va')
  return capitals(counted.map((word) => word.charAt(0)).join(''))
}

/** The post that signs for the unit. */
export function signingPost({ name, type }: IssuingUnit): string {
  switch (type) {
    case 'ward':
    case 'commune':
    case 'committee':
      return 'CHỦ TỊCH'
    case 'inspectorate':
      return 'CHÁNH THANH TRA'
    case 'department':
      return headOf(name)
  }
}

/** A department is called after what it is: "Phòng …", "Trung tâm …". */
function headOf(name: string): string {
  if (/^Phòng /i.test(name)) return 'TRƯỞNG PHÒNG'
  if (/^Trung tâm /i.test(name)) return 'GIÁM ĐỐC'
  return 'THỦ TRƯỞNG ĐƠN VỊ'
}
