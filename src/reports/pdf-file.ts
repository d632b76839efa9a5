import pdfmake, { type Definition } from 'pdfmake'
import { page, size } from './measures.ts'
import { faces } from './tinos.ts'

pdfmake.setFonts({ Tinos: faces })
// Nothing a document holds may make us fetch or read anything but these four files.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(faces).includes(path))

/** What differs from file to file. */
type Sheet = Pick<Definition, 'content' | 'header' | 'footer'> & {
  properties: Record<string, string>
  /** Epoch ms. */
  madeAt: number
}

/**
 * A PDF of A4 sheets in Tinos. Moments are those of what it tells, so that the same document is always
 * the same bytes; no person is named.
 */
export function makePdf({ properties, madeAt, ...parts }: Sheet): Promise<Buffer> {
  const time = new Date(madeAt)
  const maker = { author: 'Nghe Dân', creator: 'Nghe Dân', creationDate: time, modDate: time }
  return pdfmake
    .createPdf({
      pageSize: { width: page.width, height: page.height },
      pageMargins: [page.left, page.top, page.right, page.bottom],
      version: '1.7',
      language: 'vi-VN',
      info: { ...properties, ...maker },
      defaultStyle: { font: 'Tinos', fontSize: size.body },
      ...parts,
    })
    .getBuffer()
}
