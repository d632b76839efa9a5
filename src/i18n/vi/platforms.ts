export const platforms = {
  // Files on a platform that shows none of their kind
  'file.link': '\n📎 {name}: {link}\n(mở được đến {until})',
  'file.elsewhere':
    '\n📎 {name}: ở đây tôi chưa gửi được tệp này. Anh/chị nhận ở đơn vị giải quyết, hoặc gọi {hotline}.',
  'file.attached': 'Tệp kèm theo',

  // Put into notices by template where the case must not be named: “Hồ sơ {code}: {news}”
  'knock.code': 'của anh/chị',
  'knock.news': 'Có tin mới về việc anh/chị đã gửi.',

  // The keys of a Zalo OA, for administrators
  'tokens.uncertain':
    '⚠️ **Zalo OA**: lúc {at} mạng đứt giữa chừng khi đổi khóa, chưa rõ Zalo đã đổi chưa.\nTin vẫn gửi được đến {until}. Để chắc chắn, trước giờ đó:\n{how}',
  'tokens.refused':
    '🛑 **Zalo OA**: Zalo không nhận khóa cũ nữa ({reason}).\nTin qua Zalo OA gửi được đến {until}, sau đó dừng; tin chưa gửi vẫn giữ, nối lại là gửi tiếp.\n{how}',
  'tokens.out':
    '🛑 **Zalo OA** đã dừng từ {until}. Tin của người dân và tin trả lời đang chờ, chưa mất tin nào.\n{how}',
  'tokens.ends': '⏳ **Zalo OA**: quyền gửi tin hết ngày {until}, còn {days} ngày.\n{how}',
  'tokens.how-link':
    'Việc cần làm (2 phút): quản trị viên của OA mở liên kết dưới đây, đăng nhập Zalo, bấm **Đồng ý**. Liên kết dùng trong 24 giờ.\n{link}',
  'tokens.how-command':
    'Việc cần làm (5 phút): trên máy chủ chạy **npx nghedan zalo consent** rồi làm theo hướng dẫn.',
  'tokens.consent-kept':
    'Xong rồi, cảm ơn anh/chị. Zalo OA đã nối lại; tin đang chờ sẽ gửi trong ít phút.',
  'tokens.consent-old':
    'Liên kết này đã cũ. Anh/chị xin liên kết mới: trên máy chủ chạy **npx nghedan zalo consent**.',
  'tokens.consent-refused':
    'Zalo chưa cấp quyền: mã này đã dùng hoặc quá 10 phút. Anh/chị mở lại liên kết và bấm Đồng ý lần nữa.',
  'tokens.consent-unanswered':
    'Zalo chưa trả lời. Anh/chị chờ vài phút rồi mở lại liên kết lần nữa.',
} as const
