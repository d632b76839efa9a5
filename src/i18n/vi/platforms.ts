export const platforms = {
  // What only a person can put right with a platform
  'platform.needs': '⚠️ **{channel}**: {what}',
  'needs.quota':
    'đã hết số tin của gói tháng này. Tin đang chờ vẫn giữ. Việc cần làm: nâng gói hoặc mua thêm tin.',
  'needs.token':
    'token của bot không dùng được nữa. Việc cần làm: lấy token mới, đặt vào cấu hình rồi khởi động lại.',
  'needs.not-authorised':
    'ứng dụng chưa được OA cho phép việc này. Việc cần làm: mở trang quản lý OA, cấp đủ quyền cho ứng dụng.',
  'needs.package': 'gói dịch vụ của OA không có tính năng này. Việc cần làm: nâng gói OA.',
  'needs.interface-closed':
    'Zalo đã đóng cách gửi này. Việc cần làm: cập nhật phiên bản mới của Nghe Dân.',
  'needs.billing':
    'tài khoản trả phí có vấn đề. Việc cần làm: xem lại thanh toán ở Zalo Cloud Account.',
  'needs.balance': 'tài khoản ZBS hết tiền. Việc cần làm: nạp thêm ở Zalo Cloud Account.',
  'needs.development-mode': 'mẫu tin đang ở chế độ thử. Việc cần làm: chuyển mẫu sang chế độ thật.',
  'needs.template-unknown':
    'không có mẫu tin nào mang mã đã khai. Việc cần làm: xem lại mã mẫu trong cấu hình.',
  'needs.template-values':
    'mẫu tin không khớp với các ô Nghe Dân điền vào. Việc cần làm: sửa mẫu đúng như tài liệu rồi gửi duyệt lại.',
  'needs.template-not-approved':
    'mẫu tin chưa được duyệt. Việc cần làm: xem mẫu ở trang ZBS, sửa theo góp ý rồi gửi duyệt lại.',

  // Files on a platform that shows none of their kind
  'file.link': '\n📎 {name}: {link}\n(mở được đến {until})',
  'file.elsewhere':
    '\n📎 {name}: ở đây tôi chưa gửi được tệp này. Anh/chị nhận ở đơn vị giải quyết, hoặc gọi {hotline}.',
  'file.attached': 'Tệp kèm theo',

  // A number to be told by, where a platform lets nothing through after a while
  'phone.ask':
    'Zalo chỉ cho tôi nhắn trong **7 ngày** kể từ tin cuối của anh/chị.\nĐể báo được cho anh/chị khi đã quá 7 ngày, anh/chị cho tôi số điện thoại nhé. Tôi chỉ dùng số này để báo có tin.\nSố được giữ kín. Không cho cũng không sao: hồ sơ vẫn được giải quyết như thường.',
  'phone.kept':
    'Đã ghi số có ba số cuối **{end}**, và giữ kín.\nQuá 7 ngày mà có tin, tôi báo qua số này; nội dung thì anh/chị đọc ở đây.',
  'phone.not-kept':
    'Tôi không lưu số này, vì anh/chị chưa đồng ý cho lưu dữ liệu. Anh/chị gửi phản ánh trước, lúc đó tôi sẽ hỏi.',
  'phone.none':
    'Dạ được, tôi không giữ số nào của anh/chị.\nCó tin, tôi nhắn ở đây. Lâu không thấy tin, anh/chị gõ /hoso để xem.',

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
  // What an administrator must see to
  'quota.near':
    '⏳ **{channel}**: đã dùng {used}/{quota} tin của tháng này (gửi {sent}, nhận {received}).\nHết số này thì tin chờ đến đầu tháng sau mới gửi.\nViệc cần làm: nâng gói ở Zalo Bot Manager, rồi báo người giữ máy chủ đặt lại số tin mỗi tháng.',
  'quota.out':
    '🛑 **{channel}**: đã hết tin của tháng này (đếm được {used}/{quota}). Tin trả lời người dân đang chờ, chưa mất tin nào.\nNâng gói thì gửi tiếp trong 15 phút; không thì đầu tháng sau.\nViệc cần làm: nâng gói ở Zalo Bot Manager, rồi báo người giữ máy chủ đặt lại số tin mỗi tháng.',
} as const
