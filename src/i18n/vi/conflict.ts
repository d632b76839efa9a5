export const conflict = {
  // Conflict of interest: whom a case accuses never gets it
  'ask.office':
    '({at}/{of}) Người đó làm ở cơ quan nào? Tôi hỏi để lời anh/chị không tới tay nơi ấy và cấp dưới của họ.\nBấm chọn, hoặc gõ tên cơ quan.',
  'button.office-other': 'Nơi khác, không rõ',
  'button.office-again': 'Tôi chọn nhầm, chọn lại',
  'conflict.superior':
    'Việc này nói tới người đứng đầu thành phố, nên theo luật không nơi nào ở đây được giữ.\nAnh/chị nộp thẳng tới **{superior}** hoặc Thanh tra tỉnh: tại nơi tiếp công dân, hay qua bưu điện. Đơn cần tên, địa chỉ và chữ ký.\nTôi không gửi và không giữ lại gì.',
  'conflict.superior-first':
    'Việc này nói tới người đứng đầu thành phố, nên theo luật không nơi nào ở đây được giữ. Tôi chưa gửi đi đâu cả.\nAnh/chị nộp thẳng tới **{superior}** hoặc Thanh tra tỉnh: tại nơi tiếp công dân, hay qua bưu điện. Đơn cần tên, địa chỉ và chữ ký.\nBấm “Dừng lại, xóa hết”: tôi không giữ lại gì.',
  'button.accuse': 'Ai bị tố cáo…',
  'button.unit-accused': '☑ {unit}',
  'accuse.which-unit':
    '**{code}** nói tới người của đơn vị nào? Đang ghi: {count}.\nAi bị ghi, cùng cấp dưới của họ, không còn thấy hồ sơ này.',
  'accuse.perhaps':
    '**{code}**: tên trong đơn giống những người bấm được trên cùng; anh/chị xem có đúng không.\nHoặc chọn đơn vị. Đang ghi: {count}. Ai bị ghi, cùng cấp dưới của họ, không còn thấy hồ sơ này.',
  'accuse.who': '**{code}** · {unit}: cả đơn vị, hay riêng ai? Bấm để ghi hoặc bỏ.',
  'accuse.whole-unit': 'Cả đơn vị',
  'accuse.saved':
    'Đã ghi cho **{code}**: {count} nơi hoặc người. Họ và cấp dưới không thấy hồ sơ này nữa.',
  'accuse.moved':
    'Đã ghi. **{code}** chuyển ngay tới {unit}; nơi bị tố cáo không còn thấy hồ sơ này. Thời hạn giữ nguyên.',
  'card.closed': '**{code}** không còn ở chỗ anh/chị.',
  'notice.moved-around':
    '**{code}** từ nay do {unit} giải quyết, để nơi được nhắc tới không giữ hồ sơ này. Ngày hẹn giữ nguyên.',
  'notice.moved-sealed':
    '**{code}**: đã đổi nơi giữ. Ngày hẹn giữ nguyên, anh/chị không cần làm gì.',
  'refusal.nobody-independent':
    '**{code}** nói tới người đứng đầu thành phố: không đơn vị nào ở đây được giữ. Anh/chị chuyển ngay tới {superior} (Chuyển cơ quan khác, hoặc Hướng dẫn).',
  'refusal.second-to-superior':
    'Khiếu nại lần hai với **{code}** không nộp ở thành phố được: lần đầu do người đứng đầu thành phố giải quyết.\nAnh/chị nộp tới **{superior}**, tại nơi tiếp công dân hay qua bưu điện, kèm quyết định lần đầu.',
  // Opening a denunciation
  'button.openers': 'Giao người được mở',
  'openers.who':
    '**{code}**: ngoài lãnh đạo, ai được mở? Bấm để giao hoặc thôi giao.\nMỗi lần mở đều hỏi lý do, ghi lại và báo anh/chị.',
  'openers.nobody': '**{code}**: đơn vị chưa có ai khác giao được.',
  'unseal.why':
    'Anh/chị mở nội dung **{code}** để làm gì? Viết một câu, không nhắc tên ai.\nLý do được ghi lại và báo lãnh đạo; tôi sẽ hỏi xác nhận thêm một lần.',
  'unseal.whole':
    '**{code}**\n{text}{petition}\n\n🔒 Chỉ hiện một lần. Đọc xong, anh/chị xóa tin này khỏi máy.',
  'unseal.told': '🔓 **{code}**: {name} vừa mở nội dung lúc {at}.\nLý do: “{reason}”',
  'confirm.unseal': 'mở nội dung niêm phong của **{code}**',
  'confirm.about-unseal': 'mở hồ sơ niêm phong',
  'refusal.unseal-reason':
    'Muốn mở **{code}** phải nêu lý do: một câu, từ ba chữ trở lên, tối đa {limit} ký tự. Lần này đã ghi lại, chưa mở gì.',
  'refusal.sealed-in-group': 'Hồ sơ niêm phong không mở trong nhóm. Anh/chị nhắn riêng cho tôi.',
  // A denunciation before its sender: nothing that tells what it is, nor where it lies
  'unit.private': 'Nơi giữ hồ sơ',
  'where.private': 'nơi tiếp công dân của thành phố',
  'notice.transferred-TC':
    '**{code}** đã chuyển tới nơi có thẩm quyền, ghi trong văn bản kèm theo.\nTừ nay nơi đó trả lời anh/chị.',
  // Told without a name (Luật Tố cáo, Điều 25)
  'button.nameless': 'Không nêu tên',
  'button.named': 'Tôi sẽ đứng tên',
  'button.use': 'Dùng làm thông tin thanh tra',
  'formal.nameless':
    'Không nêu tên thì luật không coi là tố cáo (Luật Tố cáo 2018, Điều 25): không thụ lý, không có kết quả trả riêng cho anh/chị.\nKể rõ ai, việc gì, có chứng cứ thì đây vẫn là thông tin để thanh tra, kiểm tra. Tôi không hỏi tên, địa chỉ.',
  'draft.confirm.TC-nameless':
    'Tôi đã ghi hết lời anh/chị{files}, không nhắc lại ở đây để giữ kín.\nKhông có tên, nên đây là thông tin, không phải đơn: không có kết quả trả riêng.\nGửi tới: {unit}. Anh/chị muốn gửi chứ?',
  'receipt.TC-nameless':
    'Đã nhận và giữ kín, không có tên. Mã hồ sơ **{code}**\nSẽ có người xem chậm nhất **{last}**. Không có kết quả trả riêng.\nTừ nay tôi chỉ gọi là “hồ sơ {name}”. Lưu mã lại, rồi nên xóa phần trò chuyện này. Xem lại: gõ /hoso.',
  'status.information': 'đã ghi nhận, đang xem',
  'status.used': 'đã xem xong',
  'card.head.information': 'ℹ️ **{code}** · {topic}{urgent} · thông tin không nêu tên',
  'card.head.used': '✅ **{code}** · {topic} · đã dùng làm thông tin thanh tra',
  'notice.used':
    '**{code}**: điều anh/chị gửi đã được xem và sẽ được dùng. Cảm ơn anh/chị.\nNhư tôi đã nói, không có kết quả trả riêng.',
} as const
