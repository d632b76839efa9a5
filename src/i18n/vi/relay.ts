export const relay = {
  // Words both ways between citizen and officer, and a unit's own difficulties
  'button.tell': 'Nhắn cho dân',
  'step.tell-what':
    'Anh/chị muốn nhắn người dân điều gì về **{code}**? Kèm ảnh hoặc tệp cũng được.\nHọ sẽ thấy tên đơn vị, không thấy tên anh/chị.',
  'step.told': 'Đã nhắn người dân của **{code}**.',
  'notice.told': '**{code}**: {unit} nhắn anh/chị:\n“{words}”',
  'notice.asked-again':
    '**{code}**: {unit} vẫn chờ anh/chị trả lời:\n“{words}”\nChưa có trả lời thì từ **{until}** đơn vị xử lý theo những gì đã biết.',
  'notice.asked-again-sealed':
    '**{code}**: còn một câu hỏi chờ anh/chị trả lời. Chọn bên dưới để xem.\nChưa có trả lời thì từ **{until}** việc được xử lý theo những gì đã biết.',
  'notice.lapsed':
    '**{code}**: tôi chưa nhận được trả lời, nên {unit} xử lý tiếp theo những gì đã biết.\nAnh/chị bổ sung lúc nào cũng được.',
  'officer.lapsed':
    '⌛ **{code}**: người dân chưa trả lời, không chờ nữa.\nAnh/chị xử lý theo những gì đã biết, hoặc hỏi lại.',

  'difficulty.list': '**Khó khăn, vướng mắc đã gửi {unit}**\n{lines}\nCần báo thêm, chọn bên dưới.',
  'difficulty.none':
    'Đơn vị anh/chị chưa gửi khó khăn, vướng mắc nào.\n{unit} nhận và trả lời ngay trong khung chat này.',
  'difficulty.inbox': '**Khó khăn các đơn vị gửi về, chưa trả lời**\n{lines}',
  'difficulty.inbox-empty': 'Các đơn vị không có khó khăn nào đang chờ trả lời.',
  'difficulty.line-open': '• **{number}** {from}, gửi {at}: {text}',
  'difficulty.line-answered': '• **{number}** gửi {at}: {text}\n   ↳ {answer}',
  'difficulty.what':
    'Đơn vị đang vướng gì khi tiếp nhận, giải quyết phản ánh? Viết một tin, nói rõ cần hỗ trợ điều gì.\nTin này gửi tới {unit}. Xin đừng nêu tên người dân.',
  'difficulty.sent':
    'Đã gửi {unit}, số **{number}**. Có trả lời, tôi báo anh/chị và trưởng đơn vị ngay.',
  'difficulty.came': '🧩 **{number}** · {from} gặp khó khăn:\n“{text}”\n{name} gửi.',
  'difficulty.answer-what':
    'Trả lời **{number}** cho {from}:\n“{text}”\nAnh/chị viết giúp một tin.',
  'difficulty.answered': 'Đã gửi trả lời **{number}** cho {from}.',
  'difficulty.reply': '🧩 **{number}** – {unit} trả lời:\n“{text}”',
  'difficulty.weekly':
    '🧩 Còn **{count}** khó khăn của các đơn vị chưa trả lời, cũ nhất từ {oldest}.',
  'button.difficulty-new': 'Báo khó khăn',
  'button.difficulty-answer': 'Trả lời {number}',
  'button.difficulties': 'Khó khăn',
  'refusal.difficulty-answered': '**{number}** đã có người trả lời rồi.',
  'refusal.difficulty-unknown': 'Không có khó khăn nào với số này trong phần việc của anh/chị.',
  'refusal.difficulty-own':
    'Đơn vị anh/chị là nơi nhận các khó khăn này, không gửi cho chính mình.',
  'command.khokhan': 'Cán bộ: báo khó khăn, vướng mắc',
} as const
