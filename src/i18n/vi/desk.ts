export const desk = {
  // A unit shares its work out
  'desk.to-whom': 'Giao **{code}** cho ai? Người ít việc nhất ở trên cùng.{away}',
  'desk.absent': '\n{lines}',
  'desk.away': '• {name} vắng đến {until}.',
  'desk.away-deputy': '• {name} vắng đến {until}, {deputy} thay.',
  'desk.free': '**{code}** chưa ai nhận. Anh/chị nhận nhé?',
  'desk.nobody-else': 'Đơn vị chưa có ai khác để giao **{code}**.',
  'desk.given': '📌 {name} giao **{code}** cho anh/chị.',
  'desk.taken-over': '{name} đã giao **{code}** cho người khác. Anh/chị không cần làm nữa.',
  'desk.done': 'Đã giao **{code}** cho {name}. Thời hạn giữ nguyên.',
  'desk.done-away':
    'Đã giao **{code}** cho {name}, nhưng {name} vắng đến {until}. Thời hạn giữ nguyên.',
  'desk.yours': '**{code}** giờ do anh/chị giữ. Thời hạn giữ nguyên.',
  'refusal.not-colleague':
    'Người này không nhận được **{code}**. Anh/chị chọn người khác của đơn vị.',
  'button.reassign': 'Giao người khác',
  'button.desk': '{name} – {count} việc',
  'button.desk-away': '{name} – {count} việc (vắng)',
  'button.others': 'Người khác nữa…',
  'button.to-me': 'Tôi nhận',

  // Groups of a unit
  'group.hello':
    'Chào cả nhóm. Tôi báo việc mới vào nhóm, ai nhận thì bấm nút. Tôi không đọc chuyện trong nhóm.\nLãnh đạo đơn vị bấm nút dưới đây để bắt đầu.',
  'group.which': 'Nhóm này nhận việc của đơn vị nào?',
  'group.page':
    'Nhóm này nhận việc của **{unit}**. Việc mới hiện ở đây, ai nhận thì bấm nút.\nTôi không đọc chuyện trong nhóm. Đổi các mục dưới đây: chỉ lãnh đạo đơn vị.',
  'group.files': 'Hiện ảnh dân gửi',
  'group.members': 'Gửi thẻ riêng từng người',
  'group.taken': '✋ Đã nhận: **{name}**',
  'group.done': 'Đã xong.',
  'group.got-it': 'Anh/chị đã nhận {code}. Thẻ đầy đủ ở trò chuyện riêng với tôi.',
  'group.start-me':
    '{name} đã nhận **{code}** nhưng tôi chưa nhắn riêng được. {name} mở trò chuyện riêng với tôi và bấm Bắt đầu (Start) nhé.',
  'group.privately': 'Việc này anh/chị làm trong trò chuyện riêng với tôi.',
  'group.stranger':
    'Tôi chưa biết anh/chị. Nếu là cán bộ: mở trò chuyện riêng với tôi và gửi mã mời của đơn vị.',
  'card.hidden': '**{code}** không còn hiện ở nhóm này.',
  'refusal.group-heads': 'Chỉ lãnh đạo đơn vị đổi được mục này.',
  'refusal.group-bound': 'Nhóm này đang nhận việc của {unit}. Lãnh đạo ở đó bỏ gắn trước.',
  'refusal.group-free': 'Nhóm này chưa gắn với đơn vị nào. Gõ /donvi để bắt đầu.',
  'button.group-which': 'Nhóm của đơn vị nào?',
  'button.unbind': 'Bỏ gắn nhóm',

  // The page of a unit
  'desk.line': '• {name} – {count} việc',
  'desk.line-away': '• {name} – {count} việc, vắng đến {until}',
  'unit.page': '**{unit}**\n{lines}',
  'unit.groups':
    'Thêm tôi vào nhóm chat của đơn vị (nhóm có chủ đề thì gõ /donvi trong chủ đề), rồi bấm nút tôi gửi ở đó.\nViệc mới sẽ hiện trong nhóm, trừ tố cáo.',
  'button.groups': 'Nhóm chat',
  'button.my-unit': 'Đơn vị',

  // An officer's list
  'list.page': '{title} (trang {page}/{pages}, {total} việc):\n{lines}',
  'list.empty': 'Không có việc nào ở mục này. 👍',
  'list.filters': 'Anh/chị muốn xem việc nào?',
  'list.all': 'Việc của anh/chị, gần hạn trước',
  'list.mine': 'Việc anh/chị đang giữ',
  'list.free': 'Việc chưa ai nhận',
  'list.late': 'Việc quá hạn của đơn vị',
  'list.week': 'Việc tới hạn trong 7 ngày',
  'list.waiting': 'Việc đang chờ dân trả lời',
  'list.away': 'Việc của người anh/chị đang thay',
  'list.unit': 'Mọi việc của đơn vị',
  'filter.all': 'Của tôi + chưa ai nhận',
  'filter.mine': 'Của tôi',
  'filter.free': 'Chưa ai nhận',
  'filter.late': 'Quá hạn',
  'filter.week': 'Tới hạn tuần này',
  'filter.waiting': 'Chờ dân trả lời',
  'filter.away': 'Tôi đang làm thay',
  'filter.unit': 'Cả đơn vị',
  'button.filter': 'Lọc…',
  'button.previous': '‹ Trang trước',
  'button.next': 'Trang kế tiếp ›',

  // Notes among officers
  'note.none': '**{code}** chưa có ghi chú nào. Ghi chú chỉ cán bộ đọc được.',
  'note.list': 'Ghi chú của **{code}**, chỉ cán bộ đọc được:\n{lines}',
  'note.line': '• {name} · {at}: {text}',
  'note.what':
    'Ghi chú gì về **{code}**? Viết hoặc gửi ảnh, tệp. Chỉ cán bộ đọc được, dân không thấy.',
  'note.too-long': 'Ghi chú dài quá, tối đa {limit} ký tự. Anh/chị viết gọn lại giúp tôi.',
  'note.saved': 'Đã ghi chú cho **{code}**.',
  'note.new': '📝 **{code}** · {name} ghi chú: {text}',
  'refusal.no-notes': '**{code}** được niêm phong: không ghi chú ở đây.',
  'button.notes': 'Ghi chú ({count})',
  'button.note': 'Ghi chú nội bộ',
  'button.add-note': 'Thêm ghi chú',
  'button.give-idlest': 'Giao {name} ({count} việc)',

  // Several cases at once
  'many.list': 'Đánh dấu việc cần chuyển (đã chọn {count}):\n{lines}',
  'many.whom': 'Giao những việc đã chọn cho ai?',
  'many.where': 'Chuyển những việc đã chọn tới đơn vị nào?',
  'many.why': 'Vì sao chuyển? Anh/chị viết một lý do chung, từng người dân sẽ đọc.',
  'many.done': 'Đã chuyển {done} việc. Thời hạn giữ nguyên.',
  'many.done-some': 'Đã chuyển {done} việc, {count} việc không chuyển được:\n{lines}',
  'refusal.too-many': 'Mỗi lần chuyển tối đa {most} việc. Anh/chị chuyển phần này trước.',
  'button.many': 'Chuyển nhiều việc',
  'button.many-give': 'Giao cho một người…',
  'button.many-forward': 'Chuyển sang đơn vị khác…',
} as const
