export const report = {
  // Telling a report
  'draft.start': 'Anh/chị kể giúp: việc gì, ở đâu. Một tin là đủ, có ảnh thì gửi kèm.',
  'draft.start.KN':
    'Anh/chị khiếu nại quyết định hay việc làm nào, của cơ quan nào? Kể ngắn gọn giúp tôi.',
  'draft.start.TC':
    'Tên và lời của anh/chị được giữ kín. Anh/chị kể giúp: ai, làm sai điều gì, khi nào, ở đâu?',
  'draft.start.DIALOGUE': 'Anh/chị muốn gặp ai, về việc gì? Đi một mình hay một nhóm?',
  'draft.what': 'Đã nhận {what}. Việc này là gì ạ? Anh/chị viết vài chữ giúp tôi.',
  'draft.files-too': '{count} ảnh/tệp',
  'draft.place-too': 'vị trí',
  'draft.where':
    'Tôi ghi rồi: {topic}. Việc này ở đâu ạ? Gõ tên đường, khu phố, hoặc chọn bên dưới.',
  'draft.where-again':
    'Tôi chưa nhận ra phường/xã. Anh/chị chọn giúp một nơi, hoặc bấm “Không rõ” để cán bộ xem giúp.',
  'draft.which-ward': 'Anh/chị chọn phường hoặc xã nơi có việc:',
  'draft.near': 'Vị trí này gần nhiều phường/xã. Đúng nơi nào ạ?',
  'draft.far':
    'Vị trí này nằm ngoài vùng tôi nhận phản ánh. Anh/chị chọn phường/xã nơi có việc giúp tôi:',
  'draft.confirm':
    'Cảm ơn anh/chị. Tôi hiểu là:\n• Việc: **{what}**{urgent}\n• Nơi: {where}{files}\n• Gửi tới: {unit}\nĐúng chưa ạ?',
  'draft.confirm.KN':
    'Tôi ghi vào đơn **khiếu nại**:\n• Về: {what}{at}{files}{petition}\nChỗ nào còn trống, anh/chị viết tay vào đơn.\nGửi tới: {unit}. Gửi nhé?',
  'draft.confirm.TC':
    'Tôi đã ghi hết lời anh/chị{files}, không nhắc lại ở đây để giữ kín.\nĐơn tôi soạn để trống tên và địa chỉ, anh/chị tự viết tay rồi ký.\nGửi tới: {unit}. Anh/chị muốn gửi chứ?',
  'draft.confirm.DIALOGUE':
    'Anh/chị muốn **đối thoại, gặp trực tiếp**:\n• Về: {what}\n• Nơi: {where}{files}{group}\n• Gửi tới: {unit}\nCán bộ sẽ nhắn lịch hẹn để anh/chị chọn. Gửi nhé?',
  'draft.files': ' · {count} ảnh/tệp',
  'draft.urgent': ' – cần làm gấp',
  'draft.no-topic': 'chưa rõ loại, cán bộ sẽ đọc và phân loại',
  'draft.edit': 'Anh/chị muốn sửa phần nào?',
  'draft.which-topic': 'Việc này thuộc loại nào ạ?',
  'draft.rewrite': 'Anh/chị viết lại giúp tôi. Ảnh và vị trí đã gửi vẫn giữ.',
  'draft.photo': 'Anh/chị gửi ảnh vào đây. Xong thì chọn gửi bên dưới.',
  'draft.too-much':
    'Phần kể đã rất dài, tôi chưa ghi thêm được tin vừa rồi. Anh/chị chọn gửi bên dưới, rồi bổ sung sau nhé.',
  danger:
    '⚠️ Nếu đang nguy hiểm, gọi ngay **113** (công an), **114** (chữa cháy, cứu nạn), **115** (cấp cứu). Tôi ghi việc này là khẩn.',
  consent:
    '{opening}\n• Tôi lưu lời kể, ảnh, vị trí để đơn vị xử lý và trả lời.\n• {readers}\n• Muốn xem, sửa hay xóa dữ liệu của mình: gõ /xoadulieu.{abroad}\nAnh/chị đồng ý chứ?',
  'consent.first': 'Lần đầu, tôi xin phép anh/chị:',
  'consent.anew': 'Tôi xin phép anh/chị lần nữa, vì thông báo đã đổi hoặc anh/chị đã rút đồng ý:',
  'consent.readers': 'Chỉ cán bộ của đơn vị xử lý đọc được.',
  'consent.readers-TC': 'Chỉ người đứng đầu Thanh tra mở đọc được, mỗi lần mở đều ghi lại.',
  'consent.abroad': '\n• Telegram đặt máy chủ ở nước ngoài.',
  'consent.more':
    'Cơ quan nhà nước nhận hồ sơ giữ dữ liệu này để giải quyết và trả lời, không dùng vào việc khác.\nTin nhắn giữ thêm {messages} ngày sau khi hồ sơ xong, lời kể chưa gửi giữ {drafts} ngày. Đơn khiếu nại, tố cáo đã nộp: luật lưu trữ bắt giữ {years} năm.\nTelegram đặt máy chủ ở nước ngoài: nhắn qua đó thì tin đi qua nước ngoài.\nLuật Bảo vệ dữ liệu cá nhân (91/2025/QH15) cho anh/chị xem, sửa, hạn chế, xóa dữ liệu, rút đồng ý và khiếu nại. Lúc nào cũng được, gõ /xoadulieu.\nCán bộ không thấy tên tài khoản của anh/chị. Xin đừng gửi ảnh căn cước.',
  forgotten:
    'Đã hiểu. Tôi không giữ lại gì của cuộc trò chuyện này. Anh/chị có thể đến thẳng UBND phường/xã để phản ánh.',
  'forgotten-hotline':
    'Đã hiểu. Tôi không giữ lại gì của cuộc trò chuyện này. Anh/chị có thể gọi {hotline} hoặc đến UBND phường/xã.',

  // Receipts
  'receipt.PAKN':
    'Đã nhận. Mã hồ sơ **{code}**\n{unit} sẽ trả lời bước đầu trước **{first}**, xử lý xong chậm nhất **{last}**.\nTôi sẽ nhắn khi có tin. Muốn xem lúc nào cũng được, gõ /hoso.',
  'receipt.KN':
    'Đã nhận. Mã hồ sơ **{code}**\nĐơn soạn sẵn đến ngay sau tin này. Ký xong, anh/chị chụp gửi vào đây. Không in được thì hẹn giờ đến trình bày trực tiếp.\nNộp đơn đã ký rồi, thời hạn của luật mới bắt đầu tính.\n{unit} trả lời bước đầu trước **{first}**, xem xét chậm nhất **{last}**. Xem lại: gõ /hoso.',
  'receipt.TC':
    'Đã nhận và giữ kín. Mã hồ sơ **{code}**\nMẫu đơn đến ngay sau tin này. Anh/chị tự viết tên, ký xong thì chụp gửi vào đây. Không in được thì hẹn giờ đến trình bày trực tiếp.\n{unit} trả lời bước đầu trước **{first}**, xem xét chậm nhất **{last}**.\nTừ nay tôi chỉ gọi là “hồ sơ {name}”. Lưu mã lại, rồi nên xóa phần trò chuyện này. Xem lại: gõ /hoso.',
  'receipt.DIALOGUE':
    'Đã nhận. Mã hồ sơ **{code}**\n{unit} sẽ trả lời trước **{first}** và đưa lịch hẹn chậm nhất **{last}**.\nXem lại: gõ /hoso.',
} as const
