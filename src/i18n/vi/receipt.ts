export const receipt = {
  // The signed receipt, and the page on which anybody can check one
  'receipt.signed':
    '**{code}** gửi lúc **{time}**. Biên nhận có chữ ký là dòng này, anh/chị giữ lại giúp:\n{line}\nAi cũng kiểm tra được dòng này, không thấy nội dung và người gửi. {file}',
  'receipt.file-here': 'Tệp có mã vuông để in ở kèm đây.',
  'receipt.file-soon': 'Tệp có mã vuông để in tôi gửi ngay sau.',
  'receipt.file':
    '📄 **{code}**: biên nhận điện tử để in hoặc lưu. Cần chứng minh ngày gửi, anh/chị đưa tờ này.',
  'refusal.no-receipt':
    '**{code}** gửi từ trước khi có biên nhận có chữ ký. Tin báo mã hồ sơ ngày đó vẫn có giá trị.',
  'button.receipt': 'Biên nhận có chữ ký',
  'button.copy-line': 'Chép dòng này',
  'check.title': 'Kiểm tra biên nhận',
  'check.what':
    'Dán dòng biên nhận (bắt đầu bằng NGHEDAN1) vào đây. Trang này cho biết dòng đó có đúng do Nghe Dân ký không.',
  'check.line': 'Dòng biên nhận',
  'check.button': 'Kiểm tra',
  'check.good':
    'Chữ ký đúng. Hồ sơ {code} đã được gửi lúc {time}, với nội dung có dấu {digest}. Dòng này chưa bị sửa.',
  'check.bad':
    'Chữ ký không khớp. Dòng này đã bị sửa, chép thiếu, hoặc không do Nghe Dân ở đây ký. Xin chép lại cả dòng rồi thử lần nữa.',
  'check.unread':
    'Đây không phải một dòng biên nhận. Xin chép trọn dòng, từ chữ NGHEDAN1 đến hết chữ ký.',
  'check.proves':
    'Chữ ký đúng chứng minh hồ sơ có mã đó được gửi vào lúc đó với nội dung có dấu đó. Trang không mở hồ sơ, không cho biết nội dung, người gửi hay kết quả.',
  'check.key': 'Tải khóa công khai để tự kiểm tra',
} as const
