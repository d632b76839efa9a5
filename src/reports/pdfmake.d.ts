/** What is used of pdfmake. Its published types would bring the globals of browsers into every file. */
declare module 'pdfmake' {
  type Margins = [left: number, top: number, right: number, bottom: number]
  type Style = {
    alignment?: 'left' | 'center' | 'right' | 'justify'
    bold?: boolean
    italics?: boolean
    font?: string
    fontSize?: number
    lineHeight?: number
    leadingIndent?: number
    margin?: Margins
    unbreakable?: boolean
    headlineLevel?: number
  }
  type Line = { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth?: number }
  type Layout = Record<string, unknown>
  type Cell = Content & { border?: [boolean, boolean, boolean, boolean] }
  export type Content =
    | string
    | (Style & { text: string | Content[]; width?: number | 'auto' | '*' })
    | (Style & { stack: Content[]; width?: number | 'auto' | '*' })
    | (Style & { columns: Content[]; columnGap?: number })
    | (Style & { canvas: Line[] })
    | (Style & { qr: string; fit?: number; eccLevel?: 'L' | 'M' | 'Q' | 'H'; padding?: number })
    | (Style & { table: { widths: (number | 'auto' | '*')[]; body: Cell[][] }; layout?: Layout })
  export type Definition = {
    pageSize: { width: number; height: number }
    pageMargins: Margins
    version?: string
    language?: string
    info?: Record<string, string | Date>
    defaultStyle: Style
    header?: (page: number) => Content
    footer?: Content
    content: Content[]
  }
  type Faces = { normal: string; bold: string; italics: string; bolditalics: string }
  const pdfmake: {
    setFonts(fonts: Record<string, Faces>): void
    setUrlAccessPolicy(allow: (url: string) => boolean): void
    setLocalAccessPolicy(allow: (path: string) => boolean): void
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
