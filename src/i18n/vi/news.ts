export const news = {
  // News to the citizen
  'notice.accepted': '**{code}**: {unit} đã nhận việc, sẽ trả lời anh/chị chậm nhất **{last}**.',
  'notice.accepted-no-date': '**{code}**: {unit} đã nhận việc. Có kết quả tôi nhắn ngay.',
  'notice.asked': '**{code}**: {unit} hỏi anh/chị:\n“{words}”\nAnh/chị trả lời ngay tại đây nhé.',
  'notice.forwarded':
    '**{code}** đã chuyển tới {unit}.\nLý do: {words}\nNgày đã hẹn với anh/chị vẫn giữ nguyên.',
  'notice.resolved':
    '**{code}** đã xử lý xong. {unit} trả lời:\n“{words}”\nAnh/chị hài lòng mấy điểm? 1 là chưa hài lòng, 5 là rất hài lòng.',
  'notice.refused':
    '**{code}**: {unit} không nhận xử lý việc này.\nLý do: {ground}. “{words}”\nNếu thấy chưa đúng, anh/chị có thể bấm “Chưa xong, xem lại”.',
  'notice.refused-again':
    '**{code}**: {unit} không nhận xử lý việc này.\nLý do: {ground}. “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.taken':
    '**{code}**: {unit} đã có người nhận. Cán bộ sẽ hướng dẫn anh/chị ký và nộp đơn{by}.',
  'notice.by': ', chậm nhất **{last}**',
  'notice.lodged':
    '**{code}**: {unit} đã chính thức nhận đơn có chữ ký. Xem xong, nơi này báo anh/chị có thụ lý (nhận giải quyết) hay không.{until}',
  'notice.accepted-KN':
    '**{code}**: {unit} đã **thụ lý**, chính thức nhận giải quyết khiếu nại của anh/chị.{until}',
  'notice.accepted-TC': '**{code}**: {unit} đã thụ lý.{until}',
  'notice.notified': '**{code}**: {unit} đã gửi anh/chị thông báo thụ lý.{until}',
  'notice.met': '**{code}**: ghi lại buổi gặp với {unit}:\n“{words}”{until}',
  'notice.decided': '**{code}**: {unit} đã có quyết định:\n“{words}”{until}',
  'notice.decided-TC': '**{code}**: {unit} đã có kết luận và sẽ báo anh/chị{by}.',
  'notice.resolved-KN':
    '**{code}** đã giải quyết xong. {unit} trả lời:\n“{words}”{next}\nAnh/chị hài lòng mấy điểm? 1 là chưa hài lòng, 5 là rất hài lòng.',
  'notice.resolved-TC':
    '**{code}** đã xong. {unit} trả lời:\n“{words}”\nAnh/chị hài lòng mấy điểm? 1 là chưa hài lòng, 5 là rất hài lòng.',
  'notice.refused-KN':
    '**{code}**: {unit} **không thụ lý** khiếu nại này.\nLý do: {ground}. “{words}”\nCăn cứ: {source}.{next}',
  'notice.refused-TC':
    '**{code}**: {unit} không thụ lý.\nLý do: {ground}. “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.refused-dialogue':
    '**{code}**: {unit} chưa nhận lời gặp.\nLý do: {ground}. “{words}”\nCần gặp về việc khác, anh/chị gõ /doithoai.',
  'notice.next-first': '\nKhông đồng ý: anh/chị có quyền khiếu nại lần hai hoặc khởi kiện ra tòa.',
  'notice.next-first-within':
    '\nKhông đồng ý: trong {limit} từ ngày nhận văn bản này, anh/chị được khiếu nại lần hai; hoặc khởi kiện ra tòa.',
  'notice.next-second': '\nKhông đồng ý: anh/chị có quyền khởi kiện ra tòa.',
  'notice.returned':
    '**{code}**: {unit} trả lại đơn và hướng dẫn:\n“{words}”\nSửa xong, anh/chị cứ nhắn lại cho tôi.',
  'notice.guided':
    '**{code}**: {unit} hướng dẫn anh/chị:\n“{words}”\nHồ sơ này dừng ở đây. Có gì chưa rõ, anh/chị cứ nhắn tôi.',
  'notice.transferred':
    '**{code}** đã chuyển tới **{agency}**, nơi có thẩm quyền.\nLý do: “{words}”\nTừ nay nơi đó trả lời anh/chị.',
  'notice.filed':
    '**{code}** được lưu lại, không xử lý tiếp.\nLý do: “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.extended':
    '**{code}** cần thêm thời gian: hẹn cũ {old}, hẹn mới **{due}**.\nLý do: “{words}”\nLãnh đạo {unit} đã duyệt, xin lỗi anh/chị vì phải chờ thêm.',
  'notice.extended-KN':
    '**{code}** cần thêm thời gian: hẹn cũ {old}, hẹn mới **{due}**.\nLý do: “{words}”\nCăn cứ: {ground} ({source}).\n{unit} xin lỗi anh/chị vì phải chờ thêm.',
  'notice.suspended':
    '**{code}** tạm dừng giải quyết (tạm đình chỉ).\nLý do: {ground}. “{words}”\nTrong lúc dừng, thời hạn không tính. Làm tiếp, tôi báo ngay ngày hẹn mới.',
  'notice.resumed': '**{code}** được giải quyết tiếp. Thời gian tạm dừng không tính.{until}',
  'notice.discontinued':
    '**{code}** dừng hẳn (đình chỉ), không giải quyết nữa.\nLý do: “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.reclassified':
    '**{code}**: đọc kỹ, {unit} thấy đây là **{kind}** và sẽ trả lời anh/chị{by}.',
  'notice.reclassified-KN':
    '**{code}**: {unit} thấy đây là **{kind}**. Luật cần đơn có chữ ký: mẫu đơn tôi gửi ngay sau đây.\nAnh/chị ký rồi gửi ảnh đơn vào đây, hoặc hẹn giờ tới nộp.',
  'notice.new-date':
    '**{code}**: {unit} xem lại việc này và hẹn anh/chị ngày mới, chậm nhất **{last}**.',
  'notice.until': '\n{term}, chậm nhất **{last}**{provisional}.',
  'notice.until-source': '\n{term}, chậm nhất **{last}**{provisional}.\nCăn cứ: {source}.',
  'notice.provisional': ' (tạm tính)',
  'term.filing': 'Thời hạn nộp đơn: {limit}',
  'term.first-answer': 'Thời hạn trả lời bước đầu: {limit}',
  'term.resolve': 'Thời hạn xử lý: {limit}',
  'term.sorting': 'Thời hạn xem xét đơn: {limit}',
  'term.reception-result': 'Thời hạn trả lời sau buổi gặp: {limit}',
  'term.acceptance': 'Thời hạn xem xét thụ lý: {limit} kể từ ngày nhận đơn',
  'term.resolution': 'Thời hạn giải quyết: {limit} kể từ ngày thụ lý',
  'term.send-decision': 'Thời hạn gửi quyết định: {limit} kể từ ngày ký',
  'term.initial-check': 'Thời hạn kiểm tra ban đầu: {limit} kể từ ngày nhận đơn',
  'term.forward': 'Thời hạn chuyển đơn: {limit}',
  'term.notify-acceptance': 'Thời hạn gửi thông báo thụ lý: {limit}',
  'term.slot-offer': 'Thời hạn đưa lịch hẹn: {limit}',
  'term.slot-choice': 'Chờ chọn giờ hẹn: {limit}',
  'term.appointment': 'Sau giờ hẹn: {limit}',
  'term.outcome': 'Thời hạn trả lời sau buổi gặp: {limit}',
  'limit.hours': '{amount} giờ',
  'limit.working-hours': '{amount} giờ làm việc',
  'limit.working-days': '{amount} ngày làm việc',
  'limit.calendar-days': '{amount} ngày',
} as const
