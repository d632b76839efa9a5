export const formal = {
  // Complaints and denunciations: what their sender reads
  'formal.intro-KN':
    'Đây là **khiếu nại**{topic}. Luật cần đơn có chữ ký, nên tôi giúp anh/chị ba bước:\n1. Hỏi vài điều, khoảng 3 phút.\n2. Soạn sẵn đơn để anh/chị ký.\n3. Anh/chị chụp đơn đã ký gửi vào đây, hoặc hẹn giờ đến nộp.\nThời hạn của luật tính từ khi cơ quan **thụ lý** (chính thức nhận giải quyết); tôi sẽ báo ngày chính xác.',
  'formal.about': ' ({topic})',
  'formal.intro-TC':
    'Nội dung này có thể là **tố cáo**. Lời anh/chị được giữ kín: chỉ người đứng đầu Thanh tra mở đọc được, mỗi lần mở đều ghi lại.\nTôi không hỏi tên, địa chỉ. Gửi xong, tôi chỉ gọi bằng mã hồ sơ, và anh/chị nên xóa phần trò chuyện này.',
  'ask.decision':
    '({at}/{of}) Anh/chị khiếu nại quyết định hay việc làm nào? Có số, ngày thì ghi; có giấy thì chụp gửi luôn.',
  'ask.against': '({at}/{of}) Anh/chị khiếu nại ai, hay cơ quan nào?',
  'ask.against-TC':
    '({at}/{of}) Người làm sai là ai, chức vụ gì, làm ở đâu? Biết đến đâu kể đến đó.',
  'ask.learnt':
    '({at}/{of}) Anh/chị nhận quyết định, hay biết việc này từ ngày nào? Nhớ chừng tháng nào cũng được.',
  'ask.delay':
    '({at}/{of}) Luật cho {days} ngày để khiếu nại kể từ ngày biết ({law}). Việc này đã qua hạn đó, nhưng anh/chị vẫn gửi được.\nỐm đau, đi xa, thiên tai hay trở ngại khác thì những ngày đó không tính. Vì sao đến giờ anh/chị mới gửi?',
  'ask.wish': '({at}/{of}) Anh/chị mong được giải quyết thế nào?',
  'ask.remote':
    '({at}/{of}) Nơi anh/chị ở có phải vùng sâu, vùng xa, đi lại khó khăn không? Nếu phải, luật tính thời hạn dài hơn.',
  'ask.who':
    '({at}/{of}) Anh/chị cho họ tên, địa chỉ để in vào đơn, cách nhau bằng dấu phẩy. Muốn tự viết tay thì bấm “Bỏ qua”.',
  'ask.when': '({at}/{of}) Việc xảy ra khi nào, ở đâu?',
  'ask.proof':
    '({at}/{of}) Anh/chị có ảnh, giấy tờ, ghi âm, hay có ai chứng kiến không? Gửi vào đây. Không có cũng không sao.',
  'formal.at': ' – {where}',
  'formal.lines': '\n{lines}',
  'officer.whole-petition': '**{code}**\n{text}\n\nTrên đơn:\n{lines}',
  'petition.decision': '• Quyết định, việc làm: {words}',
  'petition.against': '• Đối với: {words}',
  'petition.learnt': '• Biết từ: {words}',
  'petition.wish': '• Mong muốn: {words}',
  'petition.name': '• Họ tên: {words}',
  'petition.address': '• Địa chỉ: {words}',
  'citizen.sign-what':
    'Anh/chị chụp rõ từng trang đơn đã ký của **{code}** rồi gửi vào đây, ảnh hoặc PDF. Xin đừng gửi ảnh căn cước.',
  'citizen.sign-page':
    'Tôi đang chờ ảnh hoặc PDF của đơn đã ký. Anh/chị gửi vào đây, hoặc bấm “Thôi”.',
  'citizen.signed':
    'Đã nhận {count} trang đơn ký của **{code}**. Còn trang nào, anh/chị gửi tiếp.\n{unit} sẽ xem rồi báo anh/chị ngày ghi nhận đơn; thời hạn của luật tính từ đó.',
  'citizen.signed-all': 'Cảm ơn anh/chị. Có tin là tôi nhắn ngay.',
  'citizen.hours': 'Lịch tiếp công dân của {unit}. Anh/chị chọn giờ nào ạ?',
  'citizen.no-hours':
    'Hiện không còn giờ tiếp công dân nào trống ở {unit}. Anh/chị đến thẳng nơi tiếp công dân trong giờ làm việc, hoặc vài hôm nữa hỏi lại tôi.',
  'citizen.booked':
    'Đã hẹn **{hour}**, {where} (hồ sơ **{code}**).\nAnh/chị mang giấy tờ liên quan, nếu có.',
  'citizen.booked-formal':
    'Đã hẹn **{hour}**, {where} (hồ sơ **{code}**).\nAnh/chị mang đơn đã ký (chưa ký thì ký tại đó), căn cước và giấy tờ liên quan.',
  'citizen.again-why':
    'Khiếu nại lần hai với **{code}** cũng cần đơn có chữ ký; tôi soạn giúp.\nAnh/chị chưa đồng ý điều gì? Kể ngắn gọn giúp tôi.',
  'citizen.again-until':
    'Khiếu nại lần hai với **{code}** gửi trong {days} ngày, chậm nhất **{until}** ({law}). Lần này cũng cần đơn có chữ ký; tôi soạn giúp.\nAnh/chị chưa đồng ý điều gì? Kể ngắn gọn giúp tôi.',
  'citizen.again-late':
    'Hạn khiếu nại lần hai với **{code}** là {days} ngày, đã hết **{until}** ({law}). Anh/chị vẫn gửi được; có lý do chính đáng (ốm đau, đi xa…) thì được xem xét.\nAnh/chị chưa đồng ý điều gì, và vì sao đến giờ mới gửi?',
  'citizen.case-times': '{hour}{end}',
  'citizen.case-hour': '\nGiờ hẹn: **{hour}**',
  'citizen.case-legal': '{until}',
  'status.received-signed': 'đã gửi đơn ký, chờ cán bộ ghi nhận',
  'kind.private': 'hồ sơ riêng',
  'clock.filing': 'Nộp đơn',
  'notice.offered': '**{code}**: {unit} mời anh/chị đến gặp. Anh/chị chọn giờ nào ạ?',
  'officer.offered': 'Đã gửi lịch hẹn **{code}** cho người dân chọn. Chọn xong, tôi báo anh/chị.',
  'officer.booked': '🗓 **{code}**: người dân hẹn đến lúc {hour}.',
  'officer.signed':
    '✍️ **{code}**: người dân gửi {count} trang đơn đã ký. Xem xong, anh/chị ghi nhận đơn giúp.',
  'refusal.hour-gone': 'Giờ này không đặt được nữa. Anh/chị chọn giờ khác giúp tôi.',
  'refusal.hour-full': 'Giờ này vừa hết chỗ. Anh/chị chọn giờ khác giúp tôi.',
  'refusal.no-hours':
    'Không còn giờ tiếp công dân nào trống cho **{code}**. Anh/chị báo người quản trị thêm lịch.',
  'refusal.third-complaint':
    '**{code}** đã là khiếu nại lần hai. Luật không có lần ba: chưa đồng ý thì anh/chị có thể khởi kiện tại tòa án.',
  'refusal.complain-later':
    '**{code}** còn trong thời hạn giải quyết. Có kết quả mà chưa đồng ý, hoặc hết hạn mà chưa có kết quả, anh/chị được khiếu nại lần hai.',
  'refusal.complained-once': 'Anh/chị đã khiếu nại lần hai với **{code}** rồi. Gõ /hoso để xem.',
  'button.begin': 'Bắt đầu',
  'button.go-on': 'Tiếp tục',
  'button.send-now': 'Gửi luôn',
  'button.skip': 'Bỏ qua',
  'button.remote-yes': 'Đúng, vùng sâu xa',
  'button.remote-no': 'Không phải',
  'button.edit-petition': 'Phần trên đơn',
  'button.reception': 'Hẹn tiếp công dân',
  'button.sign': 'Gửi đơn đã ký',
  'button.signed-all': 'Đã gửi đủ trang',
  'button.hour': '{hour}',
  'button.other-hours': 'Ngày giờ khác',
  'button.choose-hour': 'Chọn giờ hẹn',
  'button.change-hour': 'Đổi giờ hẹn',
  'button.complain-again': 'Khiếu nại lần hai',
} as const
