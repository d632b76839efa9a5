export const refusals = {
  // Refusals: what is wrong, and what to do
  'refusal.moved-on': 'Việc này không làm được nữa. **{code}** bây giờ: {state}.',
  'refusal.head-only':
    'Bước này ở **{code}** chỉ lãnh đạo đơn vị được làm. Anh/chị báo lãnh đạo giúp.',
  'refusal.extend-late':
    '**{code}** đã quá hạn “{what}” từ {due}. Gia hạn phải quyết định khi còn hạn: anh/chị báo dân lý do trễ và làm gấp.',
  'refusal.extended-enough': '**{code}**: “{what}” không gia hạn thêm được nữa ({source}).',
  'refusal.no-extension': '**{code}**: lúc này không có thời hạn nào được gia hạn.',
  'refusal.notified': 'Thông báo thụ lý **{code}** đã gửi rồi.',
  'refusal.notify-first': '**{code}**: báo thụ lý cho người tố cáo trước, rồi mới kết luận.',
  'refusal.meet-first':
    '**{code}** là khiếu nại lần hai: luật bắt buộc đối thoại trước khi quyết định (Luật Khiếu nại, Điều 39). Đối thoại xong, anh/chị ghi kết quả đối thoại rồi ra quyết định.',
  'refusal.extend-instead':
    '**{code}** đã thụ lý: vụ việc phức tạp thì phải có quyết định gia hạn, nêu lý do và báo cho dân. Anh/chị bấm Gia hạn giúp.',
  'refusal.taken': '**{code}** đã có {name} nhận rồi.',
  'refusal.already-yours': 'Anh/chị đã nhận **{code}** rồi. Gõ /viec để xem.',
  'refusal.officers-only': 'Phần này dành cho cán bộ. Anh/chị cần báo việc gì, cứ nhắn cho tôi.',
  'refusal.not-your-unit': 'Hồ sơ này không thuộc đơn vị của anh/chị.',
  'refusal.moved-away': '**{code}** đã chuyển tới {unit}.',
  'refusal.not-your-case':
    'Tôi không thấy mã này trong các hồ sơ gửi từ đây. Để giữ riêng tư, mỗi hồ sơ chỉ người gửi xem được. Gõ /hoso để xem hồ sơ của anh/chị.',
  'refusal.code-mistyped':
    'Mã này chưa đúng: có ký tự không khớp. Anh/chị xem lại giúp, mã có dạng {example}.',
  'refusal.same-unit': 'Hồ sơ đang ở đúng đơn vị này rồi. Anh/chị chọn đơn vị khác.',
  'refusal.sealed-stays': '**{code}** là tố cáo, chỉ Thanh tra giữ. Không chuyển qua đây được.',
  'refusal.bad-rating': 'Anh/chị chọn từ 1 đến 5 giúp tôi.',
  'refusal.reopened-once':
    '**{code}** đã được mở lại một lần. Anh/chị có thể gửi phản ánh mới, hoặc /doithoai để gặp lãnh đạo.',
  'refusal.no-question': 'Câu hỏi về **{code}** đã được trả lời rồi.',
  'refusal.invitation':
    'Mã mời này không đúng, đã dùng hoặc đã hết hạn. Anh/chị xin mã mới từ người quản trị.',
  'refusal.invite-in-group':
    'Mã mời chỉ dùng trong trò chuyện riêng. Anh/chị nhắn riêng cho tôi nhé.',

  // Grounds for refusing
  'ground.not-ours': 'Không phải việc của đơn vị này',
  'ground.unclear': 'Không đủ thông tin để xử lý',
  'ground.repeated': 'Việc này đã có hồ sơ khác',
  'ground.private': 'Việc riêng giữa hai bên (dân sự)',
  'ground.other': 'Lý do khác',
  'ground.signed': 'Đơn có chữ ký hoặc điểm chỉ',
  'ground.in-person': 'Trình bày trực tiếp, đã lập biên bản',
  'ground.internal-act': 'Việc nội bộ, văn bản pháp luật hoặc bí mật nhà nước',
  'ground.not-affected': 'Không liên quan trực tiếp tới người khiếu nại',
  'ground.no-capacity': 'Thiếu năng lực hành vi, không có người đại diện',
  'ground.false-representative': 'Người đại diện không hợp pháp',
  'ground.unsigned': 'Đơn không có chữ ký hoặc điểm chỉ',
  'ground.time-barred': 'Hết thời hiệu, không có lý do chính đáng',
  'ground.decided-twice': 'Đã có quyết định giải quyết lần hai',
  'ground.given-up': 'Đã đình chỉ, quá 30 ngày không khiếu nại tiếp',
  'ground.in-court': 'Tòa án đã thụ lý hoặc đã xử',
  'ground.form-lacking': 'Đơn chưa đúng cách luật yêu cầu',
  'ground.not-competent': 'Không thuộc thẩm quyền của đơn vị này',
  'ground.no-basis': 'Nội dung chưa đủ cơ sở để xem xét',
  'ground.anonymous': 'Không xác định được người gửi',
  'mark.repeated': 'đơn lặp lại',
  'mark.bypassing': 'vượt cấp',
  'mark.complex': 'phức tạp',
  'mark.remote': 'vùng sâu, vùng xa',
  'mark.second': 'lần hai',
  'mark.second-same': 'lần hai, lần đầu cũng đơn vị này giải quyết: phải chuyển lên cấp trên',
  'mark.reopened': 'dân yêu cầu xem lại',
  'urgency.normal': 'bình thường',
  'urgency.urgent': 'khẩn',
  'urgency.danger': 'nguy hiểm',
} as const
