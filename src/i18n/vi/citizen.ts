export const citizen = {
  // The citizen and their cases
  'citizen.no-cases': 'Anh/chị chưa gửi hồ sơ nào từ đây. Muốn báo việc gì, cứ nhắn cho tôi.',
  'citizen.cases': 'Hồ sơ của anh/chị:\n{lines}\nBấm mã để xem.',
  'citizen.case': '**{code}** · {topic}\n{unit} · {status}\nGửi lúc {filed}{due}',
  'citizen.case-due': '\n{what} trước **{due}**',
  'citizen.case-late': '\n⚠️ Trễ hẹn: {what} (hẹn {due}). {unit} đang được nhắc.',
  'citizen.track-which':
    'Anh/chị gõ mã hồ sơ giúp tôi, ví dụ {example}. Hoặc gõ /hoso để xem tất cả.',
  'citizen.answer-what':
    'Anh/chị trả lời câu hỏi về **{code}**:\n“{question}”\nNhắn chữ, ảnh hoặc vị trí đều được.',
  'citizen.answered': 'Đã chuyển trả lời của anh/chị cho đơn vị xử lý **{code}**.',
  'citizen.maybe-answer': 'Đây là câu trả lời cho **{code}**, hay là việc mới ạ?',
  'citizen.add-what': 'Anh/chị muốn bổ sung gì cho **{code}**? Nhắn chữ hoặc gửi ảnh.',
  'citizen.added': 'Đã thêm vào **{code}** và báo cho đơn vị xử lý.',
  'citizen.withdraw-sure': 'Rút hồ sơ **{code}** thì đơn vị sẽ ngừng xử lý. Anh/chị chắc chứ?',
  'citizen.withdrawn': 'Đã rút **{code}**. Khi cần, anh/chị cứ gửi lại.',
  'citizen.rated': 'Cảm ơn anh/chị đã chấm {rating}/5 cho **{code}**.',
  'citizen.rated-low':
    'Cảm ơn anh/chị đã nói thật ({rating}/5). Nếu việc chưa xong, anh/chị chọn bên dưới để mở lại **{code}**.',
  'citizen.reopen-why': 'Còn điều gì ở **{code}** chưa được? Anh/chị viết lý do, gửi ảnh càng tốt.',
  'citizen.reopened': 'Đã mở lại **{code}**. {unit} sẽ xem lại và trả lời chậm nhất **{last}**.',
  'citizen.reopened-no-date': 'Đã mở lại **{code}**. {unit} sẽ xem lại. Có kết quả tôi nhắn ngay.',
  'citizen.edited-after':
    'Tin này đã gửi đi trước khi anh/chị sửa. Muốn đơn vị biết nội dung mới: gõ /hoso, bấm mã hồ sơ, rồi “Bổ sung”.',
  'file.corrupt': 'Tệp {name} bị hỏng, tôi không mở được. Anh/chị gửi lại giúp tôi nhé.',
  'file.too-big':
    'Tệp {name} quá lớn, tôi nhận tối đa {limit} MB. Anh/chị gửi ảnh chụp hoặc tệp nhỏ hơn nhé.',
  'file.type': 'Tôi không nhận loại tệp {name}. Anh/chị gửi ảnh, ghi âm, video, PDF hoặc Word nhé.',
  'file.failed': 'Tôi chưa tải được tệp {name}. Anh/chị gửi lại giúp tôi nhé.',
  'web.no-session': 'Trang đã cũ. Anh/chị tải lại trang giúp tôi nhé.',
  'web.too-fast': 'Anh/chị gửi nhanh quá. Xin chờ một phút rồi gửi tiếp nhé.',
  'web.malformed': 'Tôi không đọc được tin này. Anh/chị tải lại trang rồi gửi lại nhé.',
  'file.unnamed': 'vừa gửi',
} as const
