import { exactTime, type Receipt, receiptLine } from './receipt.ts'

/** What the file of a receipt shows: nothing of what the case is about or of who sent it. */
export type ReceiptDocument = {
  issuer?: string
  title: string
  fields: { label: string; value: string }[]
  /** The receipt as one line, under it and in the square code. */
  line: string
  notes: string[]
  /** When the case was filed, epoch ms. */
  madeAt: number
}

export const receiptDocument = (receipt: Receipt, issuer?: string): ReceiptDocument => ({
  ...(issuer !== undefined && { issuer }),
  title: 'BIÊN NHẬN ĐIỆN TỬ',
  fields: [
    { label: 'Mã hồ sơ', value: receipt.code },
    { label: 'Nhận lúc', value: `${exactTime(receipt.filedAt)} (giờ Việt Nam)` },
    { label: 'Dấu nội dung (SHA-256)', value: receipt.digest },
    { label: 'Khóa ký', value: receipt.keyId },
    { label: 'Chữ ký (Ed25519)', value: receipt.signature },
  ],
  line: receiptLine(receipt),
  notes: [
    'Biên nhận này chứng minh hồ sơ mang mã ở trên đã được gửi vào lúc ghi ở trên, với nội dung có dấu ở trên. Biên nhận không ghi nội dung và không ghi người gửi.',
    'Để kiểm tra: quét mã vuông hoặc chép dòng dưới mã, rồi dán vào trang “Kiểm tra biên nhận” của Nghe Dân (địa chỉ trang, thêm /bien-nhan). Sửa một chữ, chữ ký sẽ không còn khớp.',
    'Biên nhận này không thay cho giấy biên nhận đơn và thông báo thụ lý theo luật.',
  ],
  madeAt: receipt.filedAt,
})
