import { expect, it } from 'vitest'
import { citedArticle, spokenArticle } from '../../src/actions/law.ts'

const source =
  'Luật Khiếu nại 2011 (02/2011/QH13), Điều 28; Luật 136/2025/QH15 (hiệu lực 1/7/2026) sửa đổi, số ngày chưa đối chiếu'

it('cites an article without what the policy notes for those who keep it', () => {
  expect(citedArticle(source)).toBe('Luật Khiếu nại 2011 (02/2011/QH13), Điều 28')
  expect(spokenArticle(source)).toBe('Luật Khiếu nại 2011, Điều 28')
})
