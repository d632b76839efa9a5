export const talk = {
  // First words
  welcome:
    'Chào anh/chị. Tôi là **Nghe Dân**, nhận phản ánh của người dân, chuyển tới đúng đơn vị và báo lại kết quả.\nAnh/chị cứ nói bằng lời của mình: việc gì, ở đâu. Có ảnh hay vị trí thì gửi kèm.',
  'welcome.officer':
    'Chào {name}. Hồ sơ mới sẽ tự đến đây. Gõ /viec để xem việc đang chờ, /quahan để xem việc trễ.',
  greeting: 'Dạ, tôi nghe. Anh/chị cần báo việc gì, ở đâu ạ?',
  help: 'Tôi giúp được những việc này:\n• Báo một việc: cứ nhắn, không cần gõ lệnh.\n• /hoso – hồ sơ của anh/chị\n• /tracuu và mã hồ sơ – xem một hồ sơ\n• /ngonngu – đổi ngôn ngữ · /huy – dừng việc đang làm\nKhiếu nại: /khieunai · Tố cáo: /tocao · Gặp lãnh đạo: /doithoai',
  'help.officer':
    '• /viec – việc của anh/chị, gần hạn trước\n• /quahan – việc đã quá hạn · /diemnong – điểm nóng (Thanh tra, lãnh đạo)\n• /vangmat – báo vắng, nhờ người thay · /lichtiepdan – lịch tiếp dân\n• Bấm nút dưới mỗi thẻ để nhận, hỏi lại dân, chuyển, trả kết quả.\n• Muốn tự gửi phản ánh: /phananh',
  'unknown-command': 'Tôi không có lệnh này. Anh/chị cứ nhắn điều cần báo, hoặc gõ /trogiup.',
  unreadable:
    'Tôi chưa đọc được loại tin này. Anh/chị nhắn bằng chữ, gửi ảnh, ghi âm hoặc vị trí giúp tôi nhé.{call}',
  'unreadable.call':
    '\nNếu khó nhắn tin, anh/chị gọi **{hotline}** hoặc đến UBND phường/xã: có người nghe và ghi lại giúp.',
  'contact-not-needed': 'Cảm ơn anh/chị. Tôi không cần số điện thoại: trả lời sẽ đến ngay tại đây.',
  'group-hello':
    'Chuyện riêng của mỗi người không nên nói trong nhóm. Anh/chị nhắn riêng cho tôi nhé.',
  'too-long':
    'Tin này dài quá: {length} ký tự, mỗi tin tôi chỉ nhận được {limit}. Anh/chị chia thành nhiều tin giúp tôi nhé.',
  'empty-text': 'Tin này không có chữ nào. Anh/chị nhắn lại giúp tôi nhé.',
  trouble:
    'Xin lỗi anh/chị, tôi gặp trục trặc khi đọc tin vừa rồi. Tin vẫn được giữ. Anh/chị thử nhắn lại bằng cách khác giúp tôi.',
  cancelled: 'Đã dừng. Khi cần, anh/chị cứ nhắn.',
  'nothing-to-cancel': 'Hiện không có việc gì dang dở. Anh/chị cần gì ạ?',
  'old-button':
    'Nút này của lần trước, giờ không dùng được nữa. Anh/chị xem tin mới nhất giúp tôi.',
  'old-message': 'Tin cũ, giờ không còn hiển thị được.',
  'language-choose': 'Anh/chị muốn dùng tiếng nào? / Which language?',
  'language-set': 'Từ giờ tôi nói tiếng Việt.',

  // A number typed where it may mean two things
  'which-number':
    'Số **{number}** của câu đang hỏi là “{talk}”, của tin mới đến là “{news}”.\nAnh/chị chọn nút nào ạ?',
  'button.as-said': '{label}',
  'button.as-words': 'Ghi số {number}',

  // The commands menu
  'command.phananh': 'Báo một việc',
  'command.khieunai': 'Khiếu nại',
  'command.tocao': 'Tố cáo (giữ kín)',
  'command.doithoai': 'Xin gặp lãnh đạo',
  'command.tracuu': 'Xem một hồ sơ theo mã',
  'command.hoso': 'Hồ sơ của tôi',
  'command.trogiup': 'Trợ giúp',
  'command.xoadulieu': 'Dữ liệu của tôi: xem, sửa, xóa',
  'command.ngonngu': 'Đổi ngôn ngữ',
  'command.huy': 'Dừng việc đang làm',
  'command.viec': 'Cán bộ: việc đang chờ',
  'command.donvi': 'Cán bộ: đơn vị của tôi',
  'command.quahan': 'Cán bộ: việc quá hạn',
  'command.diemnong': 'Thanh tra, lãnh đạo: các điểm nóng',
  'command.vangmat': 'Cán bộ: báo vắng, nhờ người thay',
} as const
